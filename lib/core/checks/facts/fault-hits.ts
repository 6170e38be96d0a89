import type { PlacedHit, WholeRow } from "#lib/core/checks/engine/check.ts";
import { compareRow } from "./comparison.ts";
import { type Fact, type FactKind, type Fault, placeOf, wordsOf } from "./fact.ts";

/** What a check says of a fault and where; `Place` defaults to the wrong fact itself. */
export type Saying = Omit<PlacedHit, "edition" | "origin" | "root" | "evidence">;

/**
 * Returns what a check has to say of the faults of a row, each with its origin and, if inherited, with the place where it was born.
 * `say` returns null for a fault that has no place or is another check's.
 */
export function faultHits<F extends Fact>(
  kind: FactKind<F>,
  row: WholeRow,
  say: (fault: Fault<F>, language: string) => Saying | null,
): readonly PlacedHit[] {
  const faults = compareRow(kind, row);
  if (faults.length === 0) return NO_HITS;
  const said = new Map<Fault<F>, PlacedHit | null>();
  const languageOf = (edition: number) => row.editions[edition]?.language ?? "und";
  const hitOf = (fault: Fault<F>): PlacedHit | null => {
    const known = said.get(fault);
    if (known !== undefined) return known;
    const { edition, root, right } = fault;
    const saying = say(fault, languageOf(edition));
    const born = root ? hitOf(root) : null;
    const hit = saying && {
      ...saying,
      edition,
      origin: originOf(fault, row),
      evidence: [placeOf(right)],
      ...(born ? { root: rootOf(born) } : {}),
    };
    said.set(fault, hit);
    return hit;
  };
  return faults.flatMap((fault) => hitOf(fault) ?? []);
}

const NO_HITS: readonly PlacedHit[] = [];

/** The place of the wrong fact of a fault, as a check says it of that fact as a whole. */
export function wrongPlace({
  wrong,
}: Fault<Fact>): Pick<PlacedHit, "paragraph" | "start" | "end"> | null {
  if (!wrong) return null;
  const { paragraph, start, end } = placeOf(wrong);
  return { paragraph, start, end };
}

/** The words of the right fact, and of the wrong one where there is one, for the card. */
export function wordsIn({ right, wrong }: Fault<Fact>): Record<string, string> {
  return { expected: wordsOf(right), ...(wrong ? { found: wordsOf(wrong) } : {}) };
}

function rootOf({ edition, paragraph, start, end }: PlacedHit) {
  return { edition, paragraph, start, end };
}

function originOf({ edition, root }: Fault<Fact>, { editions }: WholeRow): string {
  const birth = root?.edition ?? edition;
  const head = editions[birth];
  const base = head?.basedOn ?? null;
  if (base === null) return "original";
  const hop = `${editions[base]?.language ?? "und"}>${head?.language ?? "und"}`;
  return `${root ? "inherited" : "introduced"}@${hop}`;
}
