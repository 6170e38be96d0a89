import { groupBy } from "#lib/core/document/grouping.ts";
import { MQM_CATEGORIES, type MqmCategory } from "../mqm.ts";
import type { CountedError } from "./counted-errors.ts";
import { type Tally, tallyOf, totalTally } from "./tally.ts";

/** What the errors of a category cost. */
export interface CategoryTally extends Tally {
  readonly category: MqmCategory;
}

/** Adds up errors by category, in the order of MQM-Core; categories it does not have come last, by name. Categories without errors are left out. */
export function categoryTallies(errors: readonly CountedError[]): CategoryTally[] {
  const found = groupBy(errors, ({ category }) => category);
  const core = MQM_CATEGORIES.filter((category) => found.has(category));
  const others = [...found.keys()].filter((category) => !PLACES.has(category)).sort();
  return [...core, ...others].map((category) => ({
    category,
    ...tallyOf(found.get(category) ?? []),
  }));
}

/** Adds up the tallies of several texts by category, in the order in which the categories are met. Linear. */
export function totalCategories(tallies: readonly CategoryTally[]): CategoryTally[] {
  return [...groupBy(tallies, ({ category }) => category)].map(([category, own]) => ({
    category,
    ...totalTally(own),
  }));
}

const PLACES = new Set(MQM_CATEGORIES);
