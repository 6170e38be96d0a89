/**
 * The things of `ones` that are not also in `others` as the very same objects, in order. A look at each where nothing was put in between;
 * linear in all cases. Two states of which one was made from the other share what does not differ.
 */
export function unsharedIn<T extends object>(ones: readonly T[], others: readonly T[]): T[] {
  const known = new Set(displacedIn(others, ones));
  return displacedIn(ones, others).filter((one) => !known.has(one));
}

/** Those that do not stand at the same place in both lists, counted from either end: mostly few, and cheaper to find than in a set of all. */
function displacedIn<T>(ones: readonly T[], others: readonly T[]): T[] {
  const shift = others.length - ones.length;
  return ones.filter((one, at) => one !== others[at] && one !== others[at + shift]);
}
