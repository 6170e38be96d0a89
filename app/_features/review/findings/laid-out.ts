import { groupBy } from "#lib/core/document/grouping.ts";
import { ItemIndex } from "./item-index.ts";
import { type KnownProblem, problemsIn } from "./known-problem.ts";
import type { ProblemColumns } from "./requests.ts";

/** Brings the findings of a part into an index. Linear in the part. */
export function layOut(part: ProblemColumns, index: ItemIndex): void {
  for (const [segment, problems] of bySegment(problemsIn(part)))
    index.setProblems(segment, problems);
  index.refresh();
}

/** An index of all parts. It is made in slices, one a part, none of them long enough to be felt. */
export async function laidOut(parts: readonly ProblemColumns[]): Promise<ItemIndex> {
  const index = new ItemIndex();
  for (const part of parts) {
    layOut(part, index);
    await pause();
  }
  return index;
}

/** Lets the browser draw and answer between two slices of work. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Findings by the segment they are in, each list in their order. */
export function bySegment(problems: readonly KnownProblem[]): Map<number, KnownProblem[]> {
  return groupBy(problems, ({ segment }) => segment);
}
