/** How one word differs from another that it was meant to be: the kind of slip, and where in the word. */
export interface Slip {
  readonly kind: "doubled" | "swapped" | "dropped" | "added" | "changed";
  /** Index in the longer word of the first letter that differs. */
  readonly at: number;
}

/**
 * Returns the single slip of the pen that makes `wrong` of `right` (one letter doubled, dropped, added or changed, or two neighbours
 * swapped); null where they are the same or differ by more. "doubled" is also a double letter written once. Linear.
 */
export function slipBetween(wrong: string, right: string): Slip | null {
  const difference = wrong.length - right.length;
  if (Math.abs(difference) > 1 || wrong === right) return null;
  const at = firstDifference(wrong, right);
  if (difference === 0) return sameLengthSlip(wrong, right, at);
  const [long, short] = difference > 0 ? [wrong, right] : [right, wrong];
  if (long.slice(at + 1) !== short.slice(at)) return null;
  const letter = long.charAt(at);
  if (letter === long.charAt(at - 1) || letter === long.charAt(at + 1))
    return { kind: "doubled", at };
  return { kind: difference > 0 ? "added" : "dropped", at };
}

function sameLengthSlip(wrong: string, right: string, at: number): Slip | null {
  if (wrong.slice(at + 1) === right.slice(at + 1)) return { kind: "changed", at };
  const isSwapped =
    wrong.charAt(at) === right.charAt(at + 1) &&
    wrong.charAt(at + 1) === right.charAt(at) &&
    wrong.slice(at + 2) === right.slice(at + 2);
  return isSwapped ? { kind: "swapped", at } : null;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
