import { compileQuery, type WordFinder } from "#lib/core/search/compile-query.ts";
import type { Replacement, WordQuery } from "#lib/core/search/query.ts";
import type { Replacing } from "#lib/core/search/replace/replace-found.ts";
import { Refusal } from "../refusal.ts";
import type { Searchable } from "./searched-texts.ts";

/** A query made ready for the texts of each edition, by edition id. */
export interface UsableQuery {
  readonly finders: ReadonlyMap<number, WordFinder>;
  /** How what is found is replaced; empty where nothing is to be put. */
  readonly replacing: ReadonlyMap<number, Replacing>;
}

/** Makes a query ready for a document. @throws Refusal `invalid-query`; `details` say which text is at fault, how and where. */
export function usableQuery(
  query: WordQuery,
  replacement: Replacement | null,
  { editions }: Pick<Searchable, "editions">,
): UsableQuery {
  const finders = new Map<number, WordFinder>();
  const replacing = new Map<number, Replacing>();
  for (const { id, language } of editions) {
    const reading = compileQuery(query, language, replacement);
    if ("problem" in reading) {
      const { field, code, place } = reading.problem;
      throw new Refusal("invalid-query", `Cannot search: ${field} is ${code}`, {
        field,
        fault: code,
        place,
      });
    }
    const finder = reading.value;
    finders.set(id, finder);
    if (replacement) replacing.set(id, { kind: query.kind, finder, replacement, language });
  }
  return { finders, replacing };
}
