/** The lengths of the segments in each cell of a row, by edition. */
export type CellLengths = ReadonlyMap<number, readonly number[]>;

/**
 * Tells how many segments of each cell stay above when a row is parted before segment `part` of the cell of `edition`. In the other
 * columns those stay of which the greater half lies above the same share of the text. Part 0 parts below the first segment,
 * since nothing would stay above.
 */
export function keptAbove(
  cells: CellLengths,
  edition: number,
  part: number,
): Readonly<Record<string, number>> {
  const cut = Math.max(1, part);
  const share = shareBefore(cells.get(edition) ?? [], cut);
  return Object.fromEntries(
    [...cells].map(([id, lengths]) => [id, id === edition ? cut : countAbove(lengths, share)]),
  );
}

function shareBefore(lengths: readonly number[], part: number): number {
  return sum(lengths.slice(0, part)) / Math.max(1, sum(lengths));
}

function countAbove(lengths: readonly number[], share: number): number {
  const total = sum(lengths);
  return lengths.filter((length, nth) => {
    return sum(lengths.slice(0, nth)) + length / 2 <= share * total;
  }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
