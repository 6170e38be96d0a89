/** What a set of fixtures says of us: how many of its values we reproduce. */
export interface Agreement {
  readonly name: string;
  readonly agree: number;
  readonly of: number;
}

/** Tells whether two values are the same but for `within`; what is not told is the same as itself only. */
export function isClose(ours: number | null, theirs: number | null, within: number): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) < within;
}
