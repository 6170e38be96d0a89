import { mergeTexts } from "#lib/core/diff/merge.ts";
import type { TextTurn } from "#lib/core/history/change.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import type { NewText } from "../new-texts.ts";
import { type Feasible, feasible, type Outcome } from "./conflict.ts";

/** A text that is taken back; it may come out as it stands. */
export interface RevertedText extends NewText {
  /** The text before the change that is taken back. */
  readonly was: string;
}

/**
 * Takes texts back to what they were before a change, and keeps later edits elsewhere in them. Those that the change brought have no text
 * to go back to: they leave with their rows, see `revertRows`. What its file locks by now is left, but in `received` editions: another file of
 * these comes into effect.
 */
export async function revertTexts(
  db: Database,
  document: string,
  all: readonly TextTurn[],
  received: ReadonlySet<number> = new Set(),
): Promise<Feasible<RevertedText>> {
  const turns = all.filter(({ before }) => before > 0);
  if (turns.length === 0) return { turns: [], conflicts: [] };
  const ids = turns.map(({ segment }) => segment);
  const standing = new Map((await readSegments(db, document, ids)).map((one) => [one.id, one]));
  const languages = await readLanguages(db, document);
  const textAt = await readBothTexts(db, document, turns);
  return feasible(
    turns.map(({ segment, before, after }) => {
      const current = mustHave(standing.get(segment), segment);
      const language = languages.get(current.edition) ?? "und";
      const outcome = reverted(current, language, textAt(segment, before), textAt(segment, after));
      return current.isLocked && !received.has(current.edition) ? unlessWritten(outcome) : outcome;
    }),
  );
}

function reverted(
  { id: segment, text: before, revision }: StoredSegment,
  language: string,
  was: string,
  became: string,
): Outcome<RevertedText> {
  // Nobody has touched it since, as most texts of a large change: to merge 40,000 of them would hold the server for a second and a half.
  if (before === became) return { turn: { segment, before, after: was, revision, language, was } };
  const outcome = mergeTexts(became, before, was, language);
  if (outcome.kind === "conflict")
    return { conflict: { what: "text", segment, yours: was, theirs: before } };
  return { turn: { segment, before, after: outcome.text, revision, language, was } };
}

function unlessWritten(outcome: Outcome<RevertedText>): Outcome<RevertedText> {
  if ("conflict" in outcome || outcome.turn.before === outcome.turn.after) return outcome;
  const { segment, before: theirs, after: yours } = outcome.turn;
  return { conflict: { what: "text", segment, yours, theirs, isLocked: true } };
}

/** The language of each edition of a document. */
export async function readLanguages(db: Database, document: string): Promise<Map<number, string>> {
  const editions = await readEditions(db, document);
  return new Map(editions.map(({ id, language }) => [id, language]));
}

async function readBothTexts(db: Database, document: string, turns: readonly TextTurn[]) {
  const wanted = turns.flatMap(({ segment, before, after }) => [
    { segment, sequence: before },
    { segment, sequence: after },
  ]);
  const found = await readTextsAt(db, document, wanted);
  const texts = new Map(
    found.map(({ segment, sequence, text }) => [`${segment}@${sequence}`, text]),
  );
  return (segment: number, sequence: number) => {
    const text = texts.get(`${segment}@${sequence}`);
    if (text !== undefined) return text;
    throw new Error(`Expected revision ${sequence} of segment ${segment}: none`);
  };
}

function mustHave(segment: StoredSegment | undefined, id: number): StoredSegment {
  if (segment) return segment;
  throw new Error(`Expected segment ${id}: the document has none`);
}
