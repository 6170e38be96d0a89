import { acceptFixOfCard } from "#app/_features/review/findings/finding-commands.ts";
import type { Selection } from "#app/_features/review/question.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { favourites } from "./favourites.ts";
import { selectionInGrid } from "./flag-place.ts";

/** Beside an open card the digits accept its further fixes; else they ask how grave an error of that favourite is. */
export function flagWith(review: Review, digit: number, selection?: Selection): void {
  if (acceptFixOfCard(review, digit)) return;
  ask(review, favourites()[digit - 1] ?? null, selection);
}

/** Asks for a category to flag what is selected with. */
export function flagBySearch(review: Review, selection?: Selection): void {
  ask(review, null, selection);
}

function ask(review: Review, category: string | null, marked: Selection | undefined): void {
  const selection = marked ?? selectionInGrid(review);
  if (!selection || selection.text === "") return;
  review.dispatch({ type: "asked", question: { kind: "flag", selection, category } });
}
