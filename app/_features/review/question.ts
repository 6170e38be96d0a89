import type { KnownProblem } from "#app/_features/review/findings/known-problem.ts";

/** Words selected in an editor. */
export interface Selection {
  readonly segment: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A window that waits for an answer. */
export type Question =
  | { readonly kind: "flag"; readonly selection: Selection; readonly category: string | null }
  | { readonly kind: "dismiss"; readonly problems: readonly KnownProblem[] }
  /** Whether all findings like this one are to be mended alike: by the fix of this index. */
  | { readonly kind: "fix-alike"; readonly problem: KnownProblem; readonly fix: number };
