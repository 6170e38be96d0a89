import { type Dispatch, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import {
  type Drafts,
  keepDrafts,
  readDrafts,
  segmentKeptAt,
} from "#app/_features/review/editor/drafts.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import type { ReviewState } from "#app/_features/review/review-state.ts";
import { browserStore } from "#app/_ui/browser-store.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { useOtherWindows } from "./use-other-windows.ts";

/** Drafts outlive the page: they are brought in when it opens, and kept at every stroke. Where the browser refuses, it is told once. */
export function useKeptDrafts(
  { id, texts }: Pick<ReviewDocument, "id" | "texts">,
  state: ReviewState,
  dispatch: Dispatch<ReviewEvent>,
): void {
  const { t } = useTranslation();
  const toast = useToast();
  const kept = useRef<Drafts>({});
  const isTold = useRef(false);
  const { drafts } = state;
  const [found] = useState(() => readDrafts(browserStore, id));
  useEffect(() => dispatch({ type: "restored", drafts: found }), [found, dispatch]);
  useEffect(() => {
    const isKept = keepDrafts(browserStore, id, kept.current, drafts);
    kept.current = drafts;
    if (isKept || isTold.current) return;
    isTold.current = true;
    toast({ tone: "warn", text: t("review.saving.notKept") });
  }, [id, drafts, toast, t]);
  useSettledDrafts(texts, state, dispatch);
  useGivenUpElsewhere({ id, found, drafts }, dispatch);
  useOtherWindows(id, { drafts, kept: found }, dispatch);
}

interface Found {
  readonly id: string;
  /** The drafts that were kept when the page opened, perhaps another window's. */
  readonly found: Drafts;
  readonly drafts: Drafts;
}

/** A draft that was found goes when another window gives it up, unless somebody has typed on it here. */
function useGivenUpElsewhere(known: Found, dispatch: Dispatch<ReviewEvent>): void {
  const latest = useRef(known);
  latest.current = known;
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      const { id, found, drafts } = latest.current;
      const segment = newValue === null ? segmentKeptAt(id, key) : null;
      if (segment === null || drafts[segment] === undefined) return;
      if (drafts[segment].text === found[segment]?.text) dispatch({ type: "discarded", segment });
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [dispatch]);
}

/** A page that was closed before it heard that a text is saved left it behind as a draft; another window may have saved it since. */
function useSettledDrafts(
  texts: ReviewDocument["texts"],
  { drafts, saving }: ReviewState,
  dispatch: Dispatch<ReviewEvent>,
): void {
  const segments = Object.keys(drafts).map(Number);
  useSyncExternalStore(
    texts.subscribe,
    () => texts.versionOf(segments),
    () => 0,
  );
  useEffect(() => {
    for (const segment of segments) {
      const isSaved = texts.get(segment)?.text === drafts[segment]?.text;
      if (isSaved && saving[segment] === undefined) dispatch({ type: "discarded", segment });
    }
  });
}
