/** A rectangle of the screen in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * Where a card of a size goes beside words: below them, or above where there is no room below and more above; from the edge at which
 * their line begins, as far as it fits on the screen.
 */
export function cardPlace(
  words: Box,
  card: Pick<Box, "width" | "height">,
  screen: Pick<Box, "width" | "height">,
  direction: "ltr" | "rtl",
): Pick<Box, "left" | "top"> {
  const below = words.top + words.height + GAP_PX;
  const above = words.top - GAP_PX - card.height;
  const roomBelow = screen.height - EDGE_PX - below - card.height;
  const top = roomBelow < 0 && above - EDGE_PX > roomBelow ? above : below;
  const start = direction === "rtl" ? words.left + words.width - card.width : words.left;
  return {
    left: within(start, screen.width - card.width),
    top: within(top, screen.height - card.height),
  };
}

/** Keeps off the edges of the screen; of what is larger than the screen the start is shown. */
function within(start: number, most: number): number {
  return Math.max(EDGE_PX, Math.min(start, most - EDGE_PX));
}
