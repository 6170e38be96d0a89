/**
 * Returns the bucket that a name is filed in, by its first and last letter. A slip of the pen spares both, but for the last two
 * swapped; buckets small enough to be compared name by name cost less than a neighbourhood of deletions, one key a letter.
 */
export function bucketOf(name: string): string {
  return name.charAt(0) + name.charAt(name.length - 1);
}

/** Returns the buckets that hold all names one slip away. */
export function bucketsNear(name: string): string[] {
  const last = name.charAt(name.length - 1);
  const beforeLast = name.charAt(name.length - 2);
  return last === beforeLast ? [bucketOf(name)] : [bucketOf(name), name.charAt(0) + beforeLast];
}
