import { type RefObject, useEffect, useRef } from "react";
import {
  placeAt,
  rangeIn,
  SEGMENT,
  type TextPlace,
} from "#app/_features/review/grid/text-place.ts";
import { type Review, useLatestReview, useReview } from "#app/_features/review/review-context.tsx";
import { createRowSentences, type RowSource } from "./row-sentences.ts";

/** The name of the highlight in the style sheet. */
const HIGHLIGHT = "sentence";

/**
 * Lights the sentence under the pointer, or at the caret, and its counterparts in every column. The browser paints them over the text as
 * it stands: nothing is rendered again. Where the browser cannot, nothing is lit. When the cursor moves or the document changes, the light
 * goes out until the pointer or the caret moves again.
 */
export function useSentenceLight(grid: RefObject<HTMLElement | null>): void {
  const { outline, state } = useReview();
  const latest = useLatestReview();
  const lit = useRef({ cursor: state.cursor, outline });
  useEffect(() => {
    const isFresh = lit.current.cursor === state.cursor && lit.current.outline === outline;
    lit.current = { cursor: state.cursor, outline };
    if (!isFresh && "highlights" in CSS) CSS.highlights.delete(HIGHLIGHT);
  }, [state.cursor, outline]);
  useEffect(() => {
    const element = grid.current;
    if (!element || !("highlights" in CSS)) return;
    const sentencesAt = createRowSentences();
    const light = (place: TextPlace | null) => {
      const lit = place ? sentencesAt(sourceIn(latest()), place.segment, place.offset) : [];
      const ranges = lit.flatMap(({ segment, start, end }) => {
        const text = element.querySelector(`[${SEGMENT}="${segment}"]`);
        return (text && rangeIn(text, start, end)) ?? [];
      });
      CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    };
    const stop = listen(element, light);
    return () => {
      stop();
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [grid, latest]);
}

/** With what is being typed as it is now. */
function sourceIn({ document, outline, state }: Review): RowSource {
  return { document, outline, drafts: state.drafts };
}

// Linking the sentences of a row takes some 10 ms: not while somebody types, only when the caret rests.
const PAUSE_MS = 150;

/** Tells `light` where the reader is: the pointer at most once a frame, the caret when it rests. */
function listen(element: HTMLElement, light: (place: TextPlace | null) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  const onFrame = oncePerFrame();
  let pause: ReturnType<typeof setTimeout> | undefined;
  element.addEventListener(
    "pointermove",
    (event) => {
      // Over the open editor the caret says where the reader is.
      if (event.target instanceof HTMLTextAreaElement) return;
      onFrame(() => light(placeAt(event.clientX, event.clientY)));
    },
    { signal },
  );
  element.addEventListener("pointerleave", () => onFrame(() => light(null)), { signal });
  document.addEventListener(
    "selectionchange",
    () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        const place = caretIn(element);
        if (place) light(place);
      }, PAUSE_MS);
    },
    { signal },
  );
  return () => {
    clearTimeout(pause);
    end.abort();
  };
}

function oncePerFrame(): (run: () => void) => void {
  let waiting: (() => void) | null = null;
  return (run) => {
    if (!waiting) {
      requestAnimationFrame(() => {
        const last = waiting;
        waiting = null;
        last?.();
      });
    }
    waiting = run;
  };
}

function caretIn(element: HTMLElement): TextPlace | null {
  const { activeElement: area } = document;
  if (!(area instanceof HTMLTextAreaElement) || !element.contains(area)) return null;
  const segment = area.parentElement?.querySelector(`[${SEGMENT}]`)?.getAttribute(SEGMENT);
  return segment ? { segment: Number(segment), offset: area.selectionStart } : null;
}
