/** Two lists as numbers: equal numbers stand for equal items. */
export interface NumberedPair {
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** How many different items there are; all numbers are below it. */
  readonly count: number;
}

/** Numbers the items of two lists, in the order in which they are met. Linear. */
export function numbered(before: readonly string[], after: readonly string[]): NumberedPair {
  const numbers = new Map<string, number>();
  const numberOf = (item: string) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  const [one, other] = [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
  return { before: one, after: other, count: numbers.size };
}
