import type { Review } from "#app/_features/review/review-context.tsx";
import { type Item, isOpen } from "./marks.ts";

/** The open findings of the segment under edit in the order of the text: as Ctrl+Alt+digit counts them. */
export function countedProblems({ items, state }: Pick<Review, "items" | "state">) {
  if (state.editing === null) return [];
  return (items.get(state.editing) ?? []).flatMap((item) =>
    item.kind === "problem" && isOpen(item) ? [item] : [],
  );
}

/** How Ctrl+Alt+digit counts an item; null where it does not. */
export function numberOf(item: Item, review: Pick<Review, "items" | "state">): number | null {
  const at = countedProblems(review).findIndex(({ id }) => id === item.id);
  return at === -1 ? null : at + 1;
}
