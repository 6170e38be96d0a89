import type { OpenDocument, Row } from "#app/_features/review/requests.ts";
import { DOUBTFUL_BELOW } from "#lib/core/align/bead.ts";
import { sameAlternative } from "#lib/core/document/alternative.ts";

/** All that a row can show of how far its alignment is to be relied on. */
export const ROW_SIGNS = [
  "sure",
  "doubtful",
  "gap",
  "triangle",
  "crossing",
  "by-hand",
  "confirmed",
] as const;

export type RowSign = (typeof ROW_SIGNS)[number];

/** Segment id → ids of the editions in which nothing answers to it, though its row is not empty there. */
export type Unmatched = ReadonlyMap<number, readonly number[]>;

/**
 * Gathers the segments that nothing answers to. What the document was opened with is no news once an editor stands for the row, or it
 * hides nothing any more: the segment is alone in its cell, or the other cell empty. Linear. `rowOf` gives the row of a segment.
 */
export function unmatchedIn(
  entries: OpenDocument["unmatched"],
  rowOf: (segment: number) => Row | undefined,
): Unmatched {
  const found = new Map<number, number[]>();
  for (const { segment, edition } of entries) {
    const row = rowOf(segment);
    const own = Object.values(row?.cells ?? {}).find((cell) => cell.includes(segment)) ?? [];
    const isHidden = own.length > 1 && (row?.cells[String(edition)]?.length ?? 0) > 0;
    if (isHidden && !row?.confirmed) found.set(segment, [...(found.get(segment) ?? []), edition]);
  }
  return found;
}

/**
 * The one sign a row shows: an editor's word on it before the evidence, a choice to be made before a gap, a gap before a doubt. A segment
 * that nothing answers to is a gap, although no cell is empty.
 */
export function signOf(
  row: Row,
  editions: readonly { readonly id: number }[],
  unmatched: Unmatched,
): RowSign {
  if (row.confirmed) return row.confidence === null ? "by-hand" : "confirmed";
  if (row.alternative) return row.alternative.reason;
  const cells = editions.map(({ id }) => row.cells[String(id)] ?? []);
  const hasGap = cells.some((cell) => cell.length === 0);
  if (hasGap || cells.flat().some((segment) => unmatched.has(segment))) return "gap";
  if (row.confidence === null) return "by-hand";
  return row.confidence < DOUBTFUL_BELOW ? "doubtful" : "sure";
}

/** The rows, by index and in order, that somebody should look at, by what for. */
export interface RowQueues {
  readonly doubtful: readonly number[];
  /** The first row of each run: a run is one choice. */
  readonly choice: readonly number[];
  readonly gap: readonly number[];
  readonly unconfirmed: readonly number[];
  /** Those of the first three together: what the key for the next doubtful row goes through. */
  readonly toLookAt: readonly number[];
}

/** Sorts rows into queues by their signs. Linear, also in the alternatives that rows carry. */
export function queuesOf(rows: readonly Row[], signs: readonly RowSign[]): RowQueues {
  const queues: Found = { doubtful: [], choice: [], gap: [], unconfirmed: [], toLookAt: [] };
  for (const [index, sign] of signs.entries()) {
    if (!rows[index]?.confirmed) queues.unconfirmed.push(index);
    const queue = QUEUE_OF[sign];
    if (!queue || goesOn(rows, signs, index)) continue;
    queues[queue].push(index);
    queues.toLookAt.push(index);
  }
  return queues;
}

type Found = { readonly [queue in keyof RowQueues]: number[] };

const QUEUE_OF: Readonly<Partial<Record<RowSign, "doubtful" | "choice" | "gap">>> = {
  doubtful: "doubtful",
  triangle: "choice",
  crossing: "choice",
  gap: "gap",
};

/** Tells whether a row offers the same choice as the one before it. */
function goesOn(rows: readonly Row[], signs: readonly RowSign[], index: number): boolean {
  const [before, row] = [rows[index - 1], rows[index]];
  if (!before || !row?.alternative || signs[index - 1] !== signs[index]) return false;
  return sameAlternative(before.alternative, row.alternative);
}

/** The next of `rows` (indexes, in order) after `here`, or the one before; round at the ends. Null where there is none. */
export function nextOf(rows: readonly number[], here: number, by: 1 | -1): number | null {
  const next = by === 1 ? rows.find((row) => row > here) : rows.findLast((row) => row < here);
  return next ?? rows.at(by === 1 ? 0 : -1) ?? null;
}
