import type { Search } from "./search-requests.ts";

/** What an editor has asked for in the panel. */
export interface SearchForm {
  readonly text: string;
  readonly put: string;
  readonly isRegex: boolean;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly ignoreAccents: boolean;
  readonly preserveCase: boolean;
  /** Editions that are left out. */
  readonly without: readonly number[];
  /** The rows that were selected when the search was narrowed to them, by id; null for all. */
  readonly rows: readonly number[] | null;
  readonly filters: NonNullable<Search["scope"]["filters"]>;
}

/** A search that was just opened. */
export const BLANK: SearchForm = {
  text: "",
  put: "",
  isRegex: false,
  matchCase: false,
  wholeWord: false,
  ignoreAccents: false,
  preserveCase: true,
  without: [],
  rows: null,
  filters: [],
};

/** The part of a search that does not depend on which page of it is read. */
export type WantedWords = Omit<Search, "offset" | "limit">;

/** What to ask the server for; null where there is nothing to look for. What is put nowhere shows the words as they stand. */
export function wantedOf(form: SearchForm, editions: readonly number[]): WantedWords | null {
  if (form.text === "") return null;
  const kept = editions.filter((id) => !form.without.includes(id));
  return {
    query: {
      text: form.text,
      kind: form.isRegex ? "regex" : "literal",
      matchCase: form.matchCase,
      wholeWord: form.wholeWord,
      ignoreAccents: form.ignoreAccents,
    },
    replacement: form.put === "" ? null : replacementOf(form),
    scope: {
      ...(form.without.length > 0 && { editions: kept }),
      ...(form.rows && { rows: form.rows }),
      filters: form.filters,
    },
  };
}

/** What to put; the empty text too. */
export function replacementOf({ put, preserveCase }: SearchForm) {
  return { text: put, preserveCase };
}
