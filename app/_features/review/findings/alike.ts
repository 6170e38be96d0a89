import type { Outline } from "#app/_features/review/document/outline.ts";
import type { Problem } from "#app/_features/review/requests.ts";
import { LEXICON_CHECKS } from "#lib/core/checks/lexicon/all.ts";
import { type Item, type Items, isOpen } from "./marks.ts";

/** The words that a finding marks. */
export function wordsOf({ segments }: Outline, problem: Problem): string {
  return segments.get(problem.segment)?.text.slice(problem.start, problem.end) ?? "";
}

/** The open findings that have a fix, by what they have in common. */
export interface Alike {
  /** How many are of one kind with a finding, itself among them. Takes the same time however many there are. */
  count(problem: Problem): number;
  /** Those of one kind with a finding, itself among them, in the order of the rows. Costs what sorting them costs. */
  all(problem: Problem): readonly Problem[];
}

/**
 * Gathers findings of one kind: the same check on the same words, or the same variant of it in the same edition where words do not
 * matter. Linear, and only once somebody asks.
 */
export function alikeIn(items: Items, outline: Outline): Alike {
  let index: Index | null = null;
  const known = () => {
    index ??= indexOf(items, outline);
    return index;
  };
  const row = ({ segment }: Problem) => outline.rowOf.get(segment) ?? -1;
  return {
    count: (problem) => {
      const { words, variant, both } = keysOf(problem, outline);
      const size = (key: string) => known().get(key)?.length ?? 0;
      return size(words) + size(variant) - size(both);
    },
    all: (problem) => {
      const { words, variant } = keysOf(problem, outline);
      const found = [words, variant].flatMap((key) => known().get(key) ?? []);
      return [...new Set(found)].sort(
        (a, b) => row(a) - row(b) || a.edition - b.edition || a.start - b.start,
      );
    },
  };
}

const OF_WORDS: ReadonlySet<string> = new Set([
  ...LEXICON_CHECKS.map(({ id }) => id),
  "names",
  "name-variant",
  "spelling",
]);

type Index = ReadonlyMap<string, readonly Problem[]>;

function indexOf(items: Items, outline: Outline): Index {
  const index = new Map<string, Problem[]>();
  for (const item of [...items.values()].flat()) {
    if (item.kind === "flag" || !isOpen(item) || item.problem.fixes.length === 0) continue;
    for (const key of Object.values(keysOf(item.problem, outline))) {
      const list = index.get(key);
      if (list) list.push(item.problem);
      else index.set(key, [item.problem]);
    }
  }
  return index;
}

function keysOf(problem: Problem, outline: Outline) {
  const { check, message, edition } = problem;
  const marked = wordsOf(outline, problem);
  // Two stray stops are one kind of slip; two words that are wrong each need a look.
  const kind = OF_WORDS.has(check) ? marked : "";
  return {
    words: `words ${check} ${marked}`,
    variant: `variant ${check} ${message} ${edition} ${kind}`,
    both: `both ${check} ${message} ${edition} ${marked}`,
  };
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
  return `${check} ${edition} ${wordsOf(outline, item.problem)}`;
}
