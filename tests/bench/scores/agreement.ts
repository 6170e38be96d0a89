/** What a set of fixtures says of us: how many of its values we reproduce. */
export interface Agreement {
  readonly name: string;
  readonly agree: number;
  readonly of: number;
}
