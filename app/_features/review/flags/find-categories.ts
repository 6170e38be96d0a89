import { folded } from "#app/_ui/folded.ts";
import { MQM_CATEGORIES, type MqmCategory } from "#lib/core/quality/mqm.ts";

/** How the interface names a category. */
export type NameOf = (category: MqmCategory) => string;

/**
 * The categories of MQM-Core that have all words of a query, without regard to accents and case, in the words of the interface or in English.
 * Recent ones come first, then those with a word that begins as the query does, else in the council's order. All of them for no query.
 */
export function findCategories(
  query: string,
  nameOf: NameOf,
  recent: readonly MqmCategory[],
): readonly MqmCategory[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const found = MQM_CATEGORIES.flatMap((category, at) => {
    const words = wordsOf(category, nameOf);
    if (!wanted.every((word) => words.includes(word))) return [];
    const begins = wanted.length === 0 || words.includes(` ${wanted.join(" ")}`);
    return { category, rank: [rankIn(recent, category), begins ? 0 : 1, at] };
  });
  return found.sort((a, b) => compare(a.rank, b.rank)).map(({ category }) => category);
}

function wordsOf(category: MqmCategory, nameOf: NameOf): string {
  const [dimension = ""] = category.split("/");
  const all = [nameOf(category), nameOf(dimension), category];
  return folded(` ${all.join(" ")}`).replace(/[/\s]+/g, " ");
}

function rankIn(recent: readonly MqmCategory[], category: MqmCategory): number {
  const at = recent.indexOf(category);
  return at === -1 ? recent.length : at;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
