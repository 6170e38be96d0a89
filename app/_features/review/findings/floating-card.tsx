"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { cardPlace } from "./card-place.ts";

interface Props {
  /** The words it belongs to, as they stand on the screen now; null where they are not to be seen. */
  readonly words: () => Range | null;
  /** Where the keyboard goes when the card leaves while it is in it. */
  readonly returnFocus: () => HTMLElement | null | undefined;
  /** What it is, for a screen reader; a finding where absent. */
  readonly label?: string;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly children: ReactNode;
}

/** A card beside words of the text. It stands over all else, goes with its words, and is not shown while they are out of sight. */
export function FloatingCard({ words, returnFocus, label, children, ...pointer }: Props) {
  const { t, i18n } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  usePlaceBeside(card, words);
  useReturnedFocus(card, returnFocus);
  return (
    <div
      ref={card}
      role="group"
      popover="manual"
      aria-label={label ?? t("review.card.label")}
      lang={i18n.language}
      dir={i18n.dir()}
      data-card
      className="fixed inset-auto m-0 flex max-h-[60dvh] w-96 max-w-[calc(100vw-1rem)] flex-col gap-2 overflow-auto rounded-lg border border-line-strong bg-surface-raised p-2 font-sans text-ink whitespace-normal shadow-overlay not-open:hidden"
      {...pointer}
    >
      {children}
    </div>
  );
}

/** Puts a card beside words, and again whenever something has moved. */
function usePlaceBeside(card: RefObject<HTMLDivElement | null>, words: () => Range | null): void {
  const place = useRef(() => {});
  place.current = () => {
    if (card.current) putBeside(card.current, words());
  };
  // Before anything in it asks for the keyboard, which nothing hidden can have.
  useLayoutEffect(() => place.current());
  useEffect(() => {
    const again = () => place.current();
    const end = new AbortController();
    // Scrolling does not bubble: it is heard on its way down.
    window.addEventListener("scroll", again, { signal: end.signal, capture: true, passive: true });
    window.addEventListener("resize", again, { signal: end.signal });
    const size = new ResizeObserver(again);
    if (card.current) size.observe(card.current);
    return () => {
      end.abort();
      size.disconnect();
    };
  }, [card]);
}

/** Before the card goes, with the button that was pressed, the keyboard is brought back. */
function useReturnedFocus(
  card: RefObject<HTMLElement | null>,
  returnFocus: Props["returnFocus"],
): void {
  const latest = useRef(returnFocus);
  latest.current = returnFocus;
  useLayoutEffect(() => {
    const { current: element } = card;
    return () => {
      if (element?.contains(document.activeElement)) latest.current()?.focus();
    };
  }, [card]);
}

function putBeside(card: HTMLElement, words: Range | null): void {
  const box = words && boxOf(words);
  card.togglePopover(box !== null);
  if (!box) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const direction = getComputedStyle(elementOf(words)).direction === "rtl" ? "rtl" : "ltr";
  const { left, top } = cardPlace(box, card.getBoundingClientRect(), { width, height }, direction);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

/** The first line of the words; null while it is scrolled out of the grid. */
function boxOf(words: Range): DOMRect | null {
  // Where they begin a line, an empty box still stands at the end of the line before.
  const line = [...words.getClientRects()].find(({ width }) => width > 0);
  const box = line ?? words.getBoundingClientRect();
  const seen = elementOf(words).closest("[role=grid]")?.getBoundingClientRect();
  const isSeen = seen && box.bottom > seen.top && box.top < seen.bottom;
  return isSeen ? box : null;
}

function elementOf({ startContainer }: Range): Element {
  return startContainer instanceof Element
    ? startContainer
    : (startContainer.parentElement ?? document.documentElement);
}
