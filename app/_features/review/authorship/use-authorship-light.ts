import { type RefObject, useEffect, useRef } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import { rangesIn, SEGMENT } from "#app/_features/review/grid/text-place.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { ReviewState } from "#app/_features/review/review-state.ts";
import { type Colouring, LOOKS, lookOf, originsIn, withoutEdges } from "./authorship.ts";
import { type KnownAuthorship, useAuthorship } from "./use-authorship.ts";

/**
 * Colours the words in the grid by who wrote them or when, while that is wanted. The browser paints them over the text as it stands: no row
 * is rendered again, and only those on the screen are looked at. What is being typed is not coloured until it is saved.
 */
export function useAuthorshipLight(grid: RefObject<HTMLElement | null>): void {
  const { outline, state } = useReview();
  const { authorship: colouring, drafts } = state;
  const isWanted = colouring !== "off" && "highlights" in CSS;
  const authorship = useAuthorship(isWanted);
  const paint = useRef(() => {});
  paint.current = () => {
    if (grid.current) paintWords(grid.current, { outline, drafts, colouring, authorship });
  };
  useEffect(() => {
    if (!isWanted) return;
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paint.current());
    };
    // Rows come and go as one scrolls, and their texts change: the page is what is painted, so the page is watched.
    const watch = new MutationObserver(again);
    const options = { childList: true, subtree: true, characterData: true };
    if (grid.current) watch.observe(grid.current, options);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
      for (const look of LOOKS) CSS.highlights.delete(look);
    };
  }, [grid, isWanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to paint anew; painting reads the latest of all
  useEffect(() => {
    if (isWanted) paint.current();
  }, [isWanted, colouring, authorship, outline, drafts]);
}

interface Painting {
  readonly outline: Outline;
  readonly drafts: ReviewState["drafts"];
  readonly colouring: Colouring;
  readonly authorship: KnownAuthorship;
}

function paintWords(grid: HTMLElement, painting: Painting): void {
  const now = Date.now();
  const ranges = new Map<string, Range[]>();
  for (const element of grid.querySelectorAll(`[${SEGMENT}]`)) {
    for (const { look, range } of coloured(element, painting, now)) {
      const list = ranges.get(look);
      if (list) list.push(range);
      else ranges.set(look, [range]);
    }
  }
  for (const look of LOOKS) {
    const highlight = new Highlight(...(ranges.get(look) ?? []));
    // Over the light of the sentence under the pointer, which would hide it where one looks.
    highlight.priority = 1;
    CSS.highlights.set(look, highlight);
  }
}

function coloured(element: Element, painting: Painting, now: number) {
  const { outline, drafts, colouring, authorship } = painting;
  const id = Number(element.getAttribute(SEGMENT));
  const text = outline.segments.get(id)?.text ?? "";
  if (drafts[id] !== undefined) return [];
  const words = originsIn(text, authorship.runsOf(id)).flatMap((origin) => {
    const change = authorship.changeOf(origin.change);
    const look = lookOf(change, colouring, authorship.persons, now);
    return look ? [{ ...withoutEdges(origin, text), look }] : [];
  });
  return rangesIn(element, words).map((range, at) => ({ range, look: words[at]?.look ?? "" }));
}
