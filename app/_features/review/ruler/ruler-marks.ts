import type { RowSign } from "#app/_features/review/alignment/row-signs.ts";
import { gradeOf } from "#app/_features/review/findings/reading-queue.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";

/** What the ruler is drawn of. Rows are given by index. */
export interface RuledDocument {
  /** What is left in each row, as `gradeOf()` gives it. */
  readonly grades: Uint8Array;
  readonly signs: readonly RowSign[];
  /** The rows shown, in order; null where all are. */
  readonly shown: readonly number[] | null;
  readonly rowCount: number;
  /** For each row the share (0–255) of its segments that somebody has reviewed; null where nobody knows. */
  readonly reviewed: Uint8Array | null;
}

/** What stands at each step of the ruler, from its top: the gravest of the rows there. */
export interface RulerMarks {
  /** 0 for none, else 1 + the place among `SEVERITIES`. */
  readonly findings: Uint8Array;
  readonly flags: Uint8Array;
  /** 1 where a row is to be looked at for its alignment. */
  readonly doubts: Uint8Array;
  /** 0–255. */
  readonly reviewed: Uint8Array;
}

/** Merges the rows of a document into the marks of so many steps. Linear in the rows, at a nanosecond or two each. */
export function marksOfRuler(document: RuledDocument, steps: number): RulerMarks {
  const { grades, signs, reviewed } = document;
  const count = lengthOf(document);
  const [findings, flags, doubts] = [0, 1, 2].map(() => new Uint8Array(steps));
  const sums = new Uint32Array(steps);
  const sizes = new Uint32Array(steps);
  if (!findings || !flags || !doubts) throw new Error("Expected three lanes of the ruler");
  for (let at = 0; at < count; at++) {
    const row = rowAt(document, at);
    const step = Math.floor((at * steps) / count);
    const grade = grades[row] ?? 0;
    raise(findings, step, GRAVEST[grade & FINDING_BITS] ?? 0);
    raise(flags, step, GRAVEST[grade >> SEVERITIES.length] ?? 0);
    if (TO_LOOK_AT.has(signs[row] ?? "sure")) doubts[step] = 1;
    sums[step] = (sums[step] ?? 0) + (reviewed?.[row] ?? 0);
    sizes[step] = (sizes[step] ?? 0) + 1;
  }
  return { findings, flags, doubts, reviewed: averages(sums, sizes) };
}

/** How many rows the ruler stands for. */
export function lengthOf({ shown, rowCount }: Pick<RuledDocument, "shown" | "rowCount">): number {
  return shown?.length ?? rowCount;
}

/** The row at a place among those shown. */
export function rowAt({ shown }: Pick<RuledDocument, "shown">, at: number): number {
  return shown ? (shown[at] ?? 0) : at;
}

/**
 * The row that a place on the ruler (a share of its length, 0–1) leads to: the gravest of those within reach (likewise a share), else the
 * one that stands there. -1 where there are no rows.
 */
export function rowUnder(document: RuledDocument, share: number, reach: number): number {
  const count = lengthOf(document);
  const here = Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  const first = Math.max(0, Math.floor((share - reach) * count));
  const last = Math.min(count - 1, Math.floor((share + reach) * count));
  let [best, weight] = [here, weightOf(document, here)];
  for (let at = first; at <= last; at++) {
    const here = weightOf(document, at);
    if (here > weight) [best, weight] = [at, here];
  }
  return count === 0 ? -1 : rowAt(document, best);
}

/** The gravest thing left in a row, own flags among them: 0 for none, else 1 + the place among `SEVERITIES`. */
export function gravestIn({ grades }: Pick<RuledDocument, "grades">, row: number): number {
  const grade = grades[row] ?? 0;
  return Math.max(GRAVEST[grade & FINDING_BITS] ?? 0, GRAVEST[grade >> SEVERITIES.length] ?? 0);
}

function weightOf(document: RuledDocument, at: number): number {
  return gravestIn(document, rowAt(document, at));
}

const TO_LOOK_AT: ReadonlySet<RowSign> = new Set(["doubtful", "gap", "triangle", "crossing"]);

const FINDING_BITS = (1 << SEVERITIES.length) - 1;

/** For each set of severities, as bits, the gravest of them. */
const GRAVEST = Uint8Array.from({ length: FINDING_BITS + 1 }, (_, bits) =>
  SEVERITIES.reduce((gravest, severity, at) => {
    return bits & gradeOf("problem", severity) ? at + 1 : gravest;
  }, 0),
);

function raise(lane: Uint8Array, step: number, value: number): void {
  if (value > (lane[step] ?? 0)) lane[step] = value;
}

function averages(sums: Uint32Array, sizes: Uint32Array): Uint8Array {
  return Uint8Array.from(sums, (sum, step) => sum / Math.max(1, sizes[step] ?? 0));
}
