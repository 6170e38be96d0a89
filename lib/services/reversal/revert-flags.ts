import { groupBy } from "#lib/core/document/grouping.ts";
import type { FlagTurn } from "#lib/core/history/change.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readSegments } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readTextsAsOf } from "#lib/data/revisions.ts";
import { carryFlags, sameFlag } from "../carry-flags.ts";
import { type Feasible, feasible, type Outcome } from "./conflict.ts";
import { type RevertedText, readLanguages } from "./revert-texts.ts";

/**
 * Takes the flags of a change back. Those that only moved with their words follow the texts: where a text is left as it is (`left`), so are
 * they. All others in the texts that are taken back move along with their words, those that later changes moved or altered too.
 */
export async function revertFlags(
  db: Database,
  document: string,
  { sequence, delta }: Pick<StoredChange, "sequence" | "delta">,
  texts: readonly RevertedText[],
  left: ReadonlySet<number>,
): Promise<Feasible<FlagTurn>> {
  const turns = delta.flags.filter((turn) => !(turn.carried && left.has(segmentOf(turn))));
  const ids = turns.map(idOf);
  const standing = new Map((await readFlags(db, document, { ids })).map((flag) => [flag.id, flag]));
  const reverted = turns.flatMap((turn) => reversedTurn(turn, standing.get(idOf(turn)) ?? null));
  const { turns: back, conflicts } = feasible(reverted);
  const placed = await inTheirPlaces(db, document, back, sequence, texts);
  const others = await otherFlags(db, document, texts, new Set(back.map(idOf)));
  return { turns: [...placed, ...others], conflicts };
}

function idOf({ before, after }: FlagTurn): number {
  return (after ?? before)?.id ?? -1;
}

function segmentOf({ before, after }: FlagTurn): number {
  return (after ?? before)?.segment ?? -1;
}

function reversedTurn(turn: FlagTurn, current: Flag | null): Outcome<FlagTurn>[] {
  const reversed = { ...turn, before: current, after: turn.before };
  if (sameFlag(current, turn.after)) return [{ turn: reversed }];
  if (turn.carried) return [];
  if (!current || !turn.after || !sameFlag(onlyMoved(turn.after, current), current)) {
    return [{ conflict: { what: "flag", flag: idOf(turn), segment: segmentOf(turn) } }];
  }
  return [{ turn: reversed }];
}

/** `flag` at the place where its later self stands. */
function onlyMoved(flag: Flag, { start, end, quote }: Flag): Flag {
  return { ...flag, start, end, quote };
}

/**
 * A flag that comes back stands where it stood before change `sequence`; its words may have moved since, or gone. It is mapped from
 * the text of that time to the text that will stand.
 */
async function inTheirPlaces(
  db: Database,
  document: string,
  turns: readonly FlagTurn[],
  sequence: number,
  texts: readonly RevertedText[],
): Promise<FlagTurn[]> {
  const reverted = new Map(texts.map((text) => [text.segment, text]));
  const untouched = turns.map(segmentOf).filter((segment) => !reverted.has(segment));
  const standing = await readStanding(db, document, untouched, sequence);
  return turns.map((turn) => {
    const { after: flag } = turn;
    if (!flag) return turn;
    const text = reverted.get(flag.segment);
    const edit = text ? { ...text, before: text.was } : standing.get(flag.segment);
    const [carried] = edit ? carryFlags([flag], edit) : [];
    return { ...turn, after: carried?.after ?? flag };
  });
}

/** For segments, how their texts changed from before change `sequence` to now. */
async function readStanding(
  db: Database,
  document: string,
  segments: readonly number[],
  sequence: number,
) {
  const languages = await readLanguages(db, document);
  const then = await readTextsAsOf(db, document, segments, sequence - 1);
  const standing = await readSegments(db, document, segments);
  return new Map(
    standing.map(({ id, edition, text }) => {
      const language = languages.get(edition) ?? "und";
      return [id, { segment: id, before: then.get(id) ?? text, after: text, language }];
    }),
  );
}

async function otherFlags(
  db: Database,
  document: string,
  texts: readonly RevertedText[],
  settled: ReadonlySet<number>,
): Promise<FlagTurn[]> {
  const segments = texts.map(({ segment }) => segment);
  const flags = groupBy(await readFlags(db, document, { segments }), ({ segment }) => segment);
  return texts.flatMap((text) => {
    const rest = flags.get(text.segment) ?? [];
    return carryFlags(
      rest.filter(({ id }) => !settled.has(id)),
      text,
    );
  });
}
