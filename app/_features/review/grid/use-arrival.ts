import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { eventFor, targetIn } from "./links.ts";

/** Where one was when the page was left: kept for the visit, in this tab. */
const keyOf = (document: string) => `hexapla-place:${document}`;

/** Brings the screen to where the address leads; else to the row that stood at its top when the page was left. */
export function useArrival(scrollTo: (index: number) => void): void {
  const { t } = useTranslation();
  const toast = useToast();
  const review = useReview();
  const latest = useRef(() => {});
  latest.current = () => {
    const { document, outline, columns, dispatch } = review;
    const target = targetIn(window.location);
    const event = target && eventFor(target, outline, { ...document, shown: columns.shown });
    if (event) dispatch(event);
    else if (target) toast({ tone: "info", text: t("review.link.gone") });
    const top = target ? undefined : outline.indexOf.get(rowLeft(document.id));
    if (top) scrollTo(top);
  };
  useEffect(() => {
    const arrive = () => latest.current();
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => window.removeEventListener("hashchange", arrive);
  }, []);
}

/** Keeps the row at the top of the screen for when one comes back, once scrolling has come to rest. */
export function useKeptPlace(first: number): void {
  const { document, outline } = useReview();
  const row = outline.rows[first]?.id;
  useEffect(() => {
    const rest = setTimeout(() => keep(document.id, row), REST_MS);
    return () => clearTimeout(rest);
  }, [document.id, row]);
}

const REST_MS = 300;

function keep(document: string, row: number | undefined): void {
  try {
    if (row !== undefined) sessionStorage.setItem(keyOf(document), String(row));
  } catch {
    // A browser that forbids its storage does without.
  }
}

function rowLeft(document: string): number {
  try {
    return Number(sessionStorage.getItem(keyOf(document)));
  } catch {
    return 0;
  }
}
