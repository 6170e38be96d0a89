import type { Outline } from "#app/_features/review/document/outline.ts";

/** Where each paragraph of an edition stands: the indexes of the rows that have one, in order. */
export function paragraphRows({ rows }: Pick<Outline, "rows">, edition: number): number[] {
  return rows.flatMap(({ cells }, index) => ((cells[edition]?.length ?? 0) > 0 ? [index] : []));
}

/** The place, among `indexes` in order, of the row `index` or the next one that is there; the last where none follows. By halves. */
export function placeOf(indexes: readonly number[], index: number): number {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((indexes[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low, indexes.length - 1));
}
