import { type Item, type Items, isOpen } from "./marks.ts";
import type { Outline } from "./outline.ts";
import type { Problem } from "./requests.ts";

/** The words that a finding marks. */
export function wordsOf({ segments }: Outline, problem: Problem): string {
  return segments.get(problem.segment)?.text.slice(problem.start, problem.end) ?? "";
}

/** The open findings that are of one kind with a finding, itself among them, in the order of the rows. */
export type Alike = (problem: Problem) => readonly Problem[];

/**
 * Gathers open findings that are of one kind: the same check on the same words, or the same variant of it in the same edition. Linear; an
 * answer costs what it is long.
 */
export function alikeIn(items: Items, outline: Outline): Alike {
  const index = new Map<string, Problem[]>();
  const open = [...items.values()].flat().filter(isOpen);
  for (const item of open) {
    if (item.kind === "flag") continue;
    for (const key of keysOf(item.problem, outline)) {
      const list = index.get(key);
      if (list) list.push(item.problem);
      else index.set(key, [item.problem]);
    }
  }
  const row = ({ segment }: Problem) => outline.rowOf.get(segment) ?? -1;
  return (problem) => {
    const found = keysOf(problem, outline).flatMap((key) => index.get(key) ?? []);
    return [...new Set(found)].sort(
      (a, b) => row(a) - row(b) || a.edition - b.edition || a.start - b.start,
    );
  };
}

function keysOf(problem: Problem, outline: Outline): string[] {
  const { check, message, edition } = problem;
  return [
    JSON.stringify(["words", check, wordsOf(outline, problem)]),
    JSON.stringify(["variant", check, message, edition]),
  ];
}

/** Findings of one check on the same words of an edition, or a single flag. */
export interface Group {
  readonly key: string;
  readonly items: readonly Item[];
}

/** Gathers findings of one check on the same words of one edition; a flag stands alone. In the order of the first of each. Linear. */
export function groupsOf(items: readonly Item[], outline: Outline): Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = groupKey(item, outline);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, group]) => ({ key, items: group }));
}

function groupKey(item: Item, outline: Outline): string {
  if (item.kind === "flag") return item.id;
  const { check, edition } = item.problem;
  return JSON.stringify([check, edition, wordsOf(outline, item.problem)]);
}
