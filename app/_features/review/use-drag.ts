import { type PointerEvent, useRef } from "react";
import { useReview } from "./review-context.tsx";
import type { Held } from "./review-state.ts";

/** What a handle needs to be dragged. */
export interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
}

/** Lets a segment be dragged by a handle onto another row of its column; the segments that stand between go with it. */
export function useDrag(held: Held, row: number): DragHandlers {
  const { dispatch, actions } = useReview();
  const over = useRef<number | null>(null);
  const drop = () => {
    over.current = null;
    dispatch({ type: "dragged", drag: null });
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      over.current = row;
      dispatch({ type: "dragged", drag: { ...held, row } });
    },
    onPointerMove: (event) => {
      if (over.current === null) return;
      const below = rowAt(event.clientX, event.clientY);
      if (below === null || below === over.current) return;
      over.current = below;
      dispatch({ type: "dragged", drag: { ...held, row: below } });
    },
    onPointerUp: () => {
      const { current: target } = over;
      drop();
      if (target !== null && target !== row)
        void actions.repair({ kind: "move", row: target, segment: held.segment });
    },
    onPointerCancel: drop,
  };
}

function rowAt(x: number, y: number): number | null {
  const row = document.elementFromPoint(x, y)?.closest("[data-row]")?.getAttribute("data-row");
  return row ? Number(row) : null;
}
