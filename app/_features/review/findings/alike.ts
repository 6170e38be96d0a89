import type { Outline } from "#app/_features/review/document/outline.ts";
import type { KnownProblem } from "./known-problem.ts";
import type { Item } from "./marks.ts";

/** The words that a finding marks; empty while its text is not at hand. */
export function wordsOf({ segments }: Outline, problem: KnownProblem): string {
  return segments.get(problem.segment)?.text.slice(problem.start, problem.end) ?? "";
}

/** Findings of one check on the same words of an edition, or a single flag. */
export interface Group {
  readonly key: string;
  readonly items: readonly Item[];
}

/** Gathers findings of one check on the same words of one edition; a flag stands alone. In the order of the first of each. Linear. */
export function groupsOf(items: readonly Item[]): Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = groupKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, group]) => ({ key, items: group }));
}

function groupKey(item: Item): string {
  if (item.kind === "flag") return item.id;
  const { check, edition, words } = item.problem;
  return `${check} ${edition} ${words}`;
}
