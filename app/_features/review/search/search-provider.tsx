"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { cursorIndex, partOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { ALL_CHOSEN, type Choice } from "./choice.ts";
import { FoundPlaces, FoundPlacesProvider } from "./found-marks.ts";
import { SearchContext, type Searching } from "./search-context.tsx";
import { BLANK, type SearchForm, wantedOf } from "./search-form.ts";
import type { Occurrence } from "./search-requests.ts";
import { selectedWords } from "./selected-words.ts";
import { useFound } from "./use-found.ts";
import { useReplacing } from "./use-replacing.ts";

/** Holds the search of a review screen: its question, what was found, what of it is ticked, and where one is. */
export function SearchProvider({ children }: { readonly children: ReactNode }) {
  const review = useReview();
  const { document, outline, state, dispatch } = review;
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState(0);
  const [form, setForm] = useState(BLANK);
  const [choice, setChoice] = useState<Choice>(ALL_CHOSEN);
  const [current, setCurrent] = useState<number | null>(null);
  const editions = useMemo(() => document.editions.map(({ id }) => id), [document.editions]);
  const wanted = useMemo(
    () => (isOpen ? wantedOf(form, editions) : null),
    [isOpen, form, editions],
  );
  const found = useFound(document.id, document.head, wanted);
  const { replace, isReplacing } = useReplacing(form, wanted, found.summary);
  const [replaced, setReplaced] = useState<(Occurrence & { readonly head: number }) | null>(null);
  const back = useRef<Element | null>(null);

  const change = (part: Partial<SearchForm>) => {
    setForm((known) => ({ ...known, ...part }));
    const isAnew = Object.keys(part).some((name) => name !== "put" && name !== "preserveCase");
    if (!isAnew) return;
    setChoice(ALL_CHOSEN);
    setCurrent(null);
  };
  const goTo = async (index: number) => {
    setCurrent(index);
    const place = await found.load(index);
    const row = place && outline.rows[outline.rowOf.get(place.segment) ?? -1];
    if (!place || !row) return;
    dispatch({
      ...{ type: "moved", row: row.id, edition: place.edition },
      part: partOf(outline, place.segment),
    });
  };
  const step = async (by: 1 | -1) => {
    const total = found.summary?.total ?? 0;
    if (total === 0) return;
    const next = current === null ? firstFrom(cursorIndex(outline, state.cursor)) : current + by;
    await goTo((next + total) % total);
  };
  /** The first one at hand in the row of the cursor or below. */
  const firstFrom = (row: number) =>
    Math.max(
      0,
      found.atHand.findIndex(({ segment }) => (outline.rowOf.get(segment) ?? -1) >= row),
    );
  useEffect(() => {
    const next = current === null || found.isStale ? undefined : found.at(current);
    const isShown = replaced !== null && (found.summary?.head ?? 0) > replaced.head;
    if (!isShown || !next || current === null) return;
    setReplaced(null);
    // The words that were put may be found as well: they are done with.
    const isSame = next.segment === replaced.segment && next.start === replaced.start;
    if (isSame) void step(1);
    else void goTo(current);
  });
  const search: Searching = {
    ...{ isOpen, opened, form, change, found, choice, setChoice, current, goTo, step, isReplacing },
    open: () => {
      const words = selectedWords();
      if (!isOpen) back.current = window.document.activeElement;
      if (words) change({ text: words, isRegex: false });
      setOpen(true);
      setOpened(opened + 1);
    },
    close: () => {
      setOpen(false);
      setCurrent(null);
      if (back.current instanceof HTMLElement) back.current.focus();
    },
    replace: async () => {
      if (await replace(choice)) setChoice(ALL_CHOSEN);
    },
    replaceHere: async () => {
      const only = current === null ? undefined : found.at(current);
      const head = found.summary?.head ?? 0;
      if (only && (await replace({ only }))) setReplaced({ ...only, head });
    },
  };
  useCommand("find-replace", search.open);
  useCommand("find-next", isOpen ? () => void step(1) : null);
  useCommand("find-previous", isOpen ? () => void step(-1) : null);
  return (
    <SearchContext value={search}>
      <FoundPlacesProvider value={useShown(found.atHand, search)}>{children}</FoundPlacesProvider>
    </SearchContext>
  );
}

/** Has the texts mark what was found. */
function useShown(atHand: readonly Occurrence[], { isOpen, found, current }: Searching) {
  const [places] = useState(() => new FoundPlaces());
  const here = current === null ? null : (found.at(current) ?? null);
  const bySegment = useMemo(() => {
    const map = new Map<number, Occurrence[]>();
    for (const one of isOpen ? atHand : [])
      map.set(one.segment, [...(map.get(one.segment) ?? []), one]);
    return map;
  }, [atHand, isOpen]);
  useEffect(() => places.show(bySegment, here), [places, bySegment, here]);
  return places;
}
