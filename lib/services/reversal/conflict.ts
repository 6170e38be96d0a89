/** What stands in the way of taking something back: it was touched again later. */
export type Conflict =
  | {
      readonly what: "text";
      readonly segment: number;
      /** The text as it would come back, and as it stands. */
      readonly yours: string;
      readonly theirs: string;
      /** Nobody touched it: its file says that it is not to be edited. */
      readonly isLocked?: true;
    }
  | { readonly what: "rows"; readonly rows: readonly number[] }
  | { readonly what: "flag"; readonly flag: number; readonly segment: number }
  | { readonly what: "dismissal"; readonly reason: string }
  | { readonly what: "name"; readonly name: string }
  | { readonly what: "review"; readonly segment: number }
  | { readonly what: "remark"; readonly flag: number; readonly text: string };

/** What can be done of something, and what stands in the way of the rest. */
export interface Feasible<T> {
  readonly turns: readonly T[];
  readonly conflicts: readonly Conflict[];
}

/** What becomes of one thing. */
export type Outcome<T> = { readonly turn: T } | { readonly conflict: Conflict };

/** Sorts out what can be done from what cannot. */
export function feasible<T>(outcomes: readonly Outcome<T>[]): Feasible<T> {
  return {
    turns: outcomes.flatMap((outcome) => ("turn" in outcome ? [outcome.turn] : [])),
    conflicts: outcomes.flatMap((outcome) => ("conflict" in outcome ? [outcome.conflict] : [])),
  };
}
