"use client";

import type { RefObject } from "react";
import { useHoveredWord } from "#app/_features/review/alignment/use-hovered-word.ts";
import { FloatingCard } from "#app/_features/review/findings/floating-card.tsx";
import { rangeOf } from "#app/_features/review/grid/shown-places.ts";
import { SEGMENT, type TextPlace } from "#app/_features/review/grid/text-place.ts";
import { ChangeNote } from "#app/_features/review/history/change-note.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useEscape } from "#app/_features/review/use-escape.ts";
import { isReceived, type Origin, originAt, originsIn } from "./authorship.ts";
import { type KnownAuthorship, useAuthorship } from "./use-authorship.ts";

/**
 * Who wrote the words under the pointer while words are coloured, or those at the caret when a key asks: when, in which change, and why.
 * Escape closes it. It is told to who cannot see it.
 */
export function AuthorshipCard({ grid }: { readonly grid: RefObject<HTMLElement | null> }) {
  const { outline, state, dispatch } = useReview();
  const isColoured = state.authorship !== "off";
  const authorship = useAuthorship(isColoured || state.origin !== null);
  const { hovered, keep, leave, close } = useHoveredWord(grid, isColoured && state.origin === null);
  const place = state.origin ?? hovered;
  const text = outline.segments.get(place?.segment ?? -1)?.text ?? "";
  const origin = place && originOf(place, text, authorship);
  const change = origin && authorship.changeOf(origin.change);
  // Under the pointer words as received are nothing to tell; a key asks for them too.
  const isTold = change && (state.origin !== null || !isReceived(change));
  const isFree = state.question === null && !state.isCardOpen;
  const note = isTold && isFree && <ChangeNote change={change} sequence={origin.change} />;
  useEscape(Boolean(note), () => {
    close();
    if (state.origin) dispatch({ type: "origin", place: null });
  });
  return (
    <>
      <div role="status" className="sr-only">
        {state.origin !== null && note}
      </div>
      {note && place && origin && (
        <FloatingCard
          key={`${place.segment}-${origin.start}`}
          words={() => rangeOf({ segment: place.segment, ...origin }, outline, state.drafts)}
          returnFocus={() => cellOf(place, grid.current)}
          onPointerEnter={keep}
          onPointerLeave={leave}
        >
          {note}
        </FloatingCard>
      )}
    </>
  );
}

function originOf(
  { segment, offset }: TextPlace,
  text: string,
  authorship: KnownAuthorship,
): Origin | null {
  return originAt(originsIn(text, authorship.runsOf(segment)), offset);
}

/** The editor in the cell of a segment, or the cell itself. */
function cellOf({ segment }: TextPlace, grid: HTMLElement | null): HTMLElement | null | undefined {
  const cell = grid
    ?.querySelector(`[${SEGMENT}="${segment}"]`)
    ?.closest<HTMLElement>("[role=gridcell]");
  return cell?.querySelector("textarea") ?? cell;
}
