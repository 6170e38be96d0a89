import type { PointerEvent } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Held } from "./held.ts";

/** What a handle needs to be dragged. */
export interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
}

/** Lets a segment be dragged by a handle onto another row of its column; the segments that stand between go with it. */
export function useDrag(held: Held, row: number): DragHandlers {
  const { state, dispatch, actions } = useReview();
  const drag = state.drag?.segment === held.segment ? state.drag : null;
  const drop = () => dispatch({ type: "dragged", drag: null });
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      dispatch({ type: "dragged", drag: { ...held, row } });
    },
    onPointerMove: (event) => {
      const below = drag && rowAt(event.clientX, event.clientY);
      if (below === null || below === drag?.row) return;
      dispatch({ type: "dragged", drag: { ...held, row: below } });
    },
    onPointerUp: () => {
      if (!drag) return;
      drop();
      if (drag.row !== row)
        void actions.repair({ kind: "move", row: drag.row, segment: held.segment });
    },
    onPointerCancel: drop,
  };
}

function rowAt(x: number, y: number): number | null {
  const row = document.elementFromPoint(x, y)?.closest("[data-row]")?.getAttribute("data-row");
  return row ? Number(row) : null;
}
