import { type DragEvent, useState } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";

/** Moves columns by dragging their heads: one that is dropped on another takes its place. By keyboard the menu and keys do the same. */
export function useColumnDrag() {
  const { columns } = useReview();
  const [held, hold] = useState<number | null>(null);
  const [over, enter] = useState<number | null>(null);
  const end = () => {
    hold(null);
    enter(null);
  };
  const propsOf = (edition: number) => ({
    draggable: !columns.pair,
    "data-over": (held !== null && over === edition && held !== edition) || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      // Some browsers drag only what carries something.
      event.dataTransfer.setData("text/plain", "");
      hold(edition);
    },
    onDragOver: (event: DragEvent) => {
      if (held === null) return;
      event.preventDefault();
      enter(edition);
    },
    onDrop: (event: DragEvent) => {
      if (held === null) return;
      event.preventDefault();
      columns.place(held, edition);
      end();
    },
    onDragEnd: end,
  });
  return { of: propsOf };
}
