"use client";

import { createContext, type Dispatch, useContext } from "react";
import type { Choice } from "./choice.ts";
import type { SearchForm } from "./search-form.ts";
import type { Found } from "./use-found.ts";

/** A search as its panel and the keys share it. */
export interface Searching {
  readonly isOpen: boolean;
  /** How often it was opened. */
  readonly opened: number;
  readonly form: SearchForm;
  readonly change: (part: Partial<SearchForm>) => void;
  readonly found: Found;
  readonly choice: Choice;
  readonly setChoice: Dispatch<Choice>;
  /** The occurrence that was gone to, by its place among all. */
  readonly current: number | null;
  goTo(index: number): Promise<void>;
  /** Goes to the next one, or the one before; past the ends, round. */
  step(by: 1 | -1): Promise<void>;
  open(): void;
  close(): void;
  /** Replaces what is ticked. */
  replace(): Promise<void>;
  /** Replaces the occurrence that was gone to, ticked or not, and goes on to the next. */
  replaceHere(): Promise<void>;
  readonly isReplacing: boolean;
}

export const SearchContext = createContext<Searching | null>(null);

/** The search of the review screen. @throws outside of it */
export function useSearching(): Searching {
  const search = useContext(SearchContext);
  if (!search) throw new Error("Expected to be inside a search");
  return search;
}
