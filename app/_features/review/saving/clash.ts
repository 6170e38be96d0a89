/** Two edits of the same words: theirs stands, yours waits for a decision. */
export interface Clash {
  readonly segment: number;
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  readonly author: string;
  readonly revision: number;
}
