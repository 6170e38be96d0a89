import { type Dispatch, useEffect, useRef } from "react";
import type { Drafts } from "#app/_features/review/editor/drafts.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import { openChannel, type WindowChannel } from "./window-channel.ts";

/**
 * Tells the other windows of this browser in which segments something is typed here, and hears the same of them. What an earlier visit or
 * another window has kept is not typed here until it is touched.
 */
export function useOtherWindows(
  document: string,
  { drafts, kept }: { readonly drafts: Drafts; readonly kept: Drafts },
  dispatch: Dispatch<ReviewEvent>,
): void {
  const typed = Object.keys(drafts)
    .map(Number)
    .filter((segment) => drafts[segment] !== kept[segment]);
  const latest = useRef(typed);
  latest.current = typed;
  const channel = useRef<WindowChannel>(null);
  useEffect(() => {
    const opened = openChannel(document, {
      typedHere: () => latest.current,
      onElsewhere: (segments) => dispatch({ type: "elsewhere", segments }),
    });
    channel.current = opened;
    return () => opened.close();
  }, [document, dispatch]);
  // Told when other segments are typed in, not at each stroke.
  const told = typed.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => channel.current?.tell(), [told]);
}
