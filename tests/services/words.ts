import type { WordQuery } from "#lib/core/search/query.ts";
import type { FoundWords, WantedWords } from "#lib/services/find-words.ts";

/** A search of which only what matters is said. */
export function searchFor(
  text: string,
  {
    query,
    put,
    ...said
  }: Partial<Omit<WantedWords, "query">> & {
    readonly query?: Partial<WordQuery>;
    readonly put?: string;
  } = {},
): WantedWords {
  const plain = { matchCase: false, wholeWord: false, ignoreAccents: false } as const;
  return {
    query: { kind: "literal", ...plain, ...query, text },
    replacement: put === undefined ? null : { text: put, preserveCase: true },
    scope: {},
    offset: 0,
    limit: 100,
    ...said,
  };
}

/** What was found with what stands around it: `the [ferry] leaves`, `the [ferry → boat] leaves`. */
export function shown({ occurrences }: FoundWords): string[] {
  return occurrences.map(({ before, words, put, after }) => {
    return `${before}[${put === null ? words : `${words} → ${put}`}]${after}`;
  });
}
