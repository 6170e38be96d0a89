/** Tells whether two objects have the same keys and, but for those passed over, the same values. */
export function sameValues(a: object, b: object, passedOver?: ReadonlySet<string>): boolean {
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(
      ([key, value]) =>
        right.has(key) && (passedOver?.has(key) || Object.is(right.get(key), value)),
    )
  );
}
