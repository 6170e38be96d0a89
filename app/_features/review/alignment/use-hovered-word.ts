import { type RefObject, useEffect, useRef, useState } from "react";
import { placeAt, type TextPlace } from "#app/_features/review/grid/text-place.ts";

// As for findings: a pointer on its way elsewhere opens nothing, and reaches the card over the gap beside it.
const OPEN_MS = 350;
const CLOSE_MS = 250;

/** The place in a text on which the pointer rests, while it is asked for. On a finding its own card is shown, so there is none. */
export function useHoveredWord(grid: RefObject<HTMLElement | null>, isWanted: boolean) {
  const [hovered, setHovered] = useState<TextPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [to] = useState(() => (place: () => TextPlace | null, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHovered(place()), wait);
  });
  useEffect(() => {
    const element = grid.current;
    if (!isWanted || !element) return;
    const end = new AbortController();
    const { signal } = end;
    element.addEventListener("pointermove", (event) => onMove(event, to), { signal });
    element.addEventListener("pointerleave", () => to(() => null, CLOSE_MS), { signal });
    element.addEventListener("pointerdown", () => to(() => null, 0), { signal });
    return () => {
      end.abort();
      clearTimeout(timer.current);
      setHovered(null);
    };
  }, [grid, isWanted, to]);
  return {
    hovered,
    keep: () => clearTimeout(timer.current),
    leave: () => to(() => null, CLOSE_MS),
    close: () => to(() => null, 0),
  };
}

function onMove(
  { pointerType, target, clientX, clientY }: PointerEvent,
  to: (place: () => TextPlace | null, wait: number) => void,
): void {
  // A finger that touches words opens the editor; it does not hover.
  if (pointerType === "touch" || !(target instanceof Element)) return;
  if (target.closest("[data-card]")) return;
  const isElsewhere = target.closest("[data-mark], textarea, button") !== null;
  to(() => (isElsewhere ? null : placeAt(clientX, clientY)), isElsewhere ? CLOSE_MS : OPEN_MS);
}
