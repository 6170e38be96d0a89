/** The next of the `differing` rows after `from` (before it, where `by` is -1), round the end; undefined where none differs. */
export function nextDiffering(
  differing: readonly number[],
  from: number | null,
  by: 1 | -1,
): number | undefined {
  if (by === 1) return differing.find((index) => index > (from ?? -1)) ?? differing[0];
  return (
    differing.findLast((index) => index < (from ?? Number.POSITIVE_INFINITY)) ?? differing.at(-1)
  );
}
