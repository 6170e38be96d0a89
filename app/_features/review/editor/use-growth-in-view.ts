import { type RefObject, useEffect } from "react";

// The head of the columns lies over the grid; this is a little more than its height.
const HEAD_PX = 56;

/**
 * Keeps a box in view that grows while somebody types: what they change shows below their text. A box higher than the grid stays where
 * it is, or the caret would leave the screen.
 */
export function useGrowthInView(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: element } = box;
    if (!element) return;
    let height = element.offsetHeight;
    const observer = new ResizeObserver(() => {
      const hasGrown = element.offsetHeight > height;
      height = element.offsetHeight;
      if (hasGrown && height <= roomFor(element)) {
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
}

function roomFor(element: HTMLElement): number {
  return (element.closest("[role=grid]")?.clientHeight ?? 0) - HEAD_PX;
}
