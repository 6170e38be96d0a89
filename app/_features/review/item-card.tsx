"use client";

import { FlagCard } from "./flag-card.tsx";
import type { Item } from "./marks.ts";
import { numberOf } from "./numbers.ts";
import { ProblemCard } from "./problem-card.tsx";
import { useReview } from "./review-context.tsx";

interface Props {
  readonly item: Item;
  /** Whether it stands beside its words in the text, not in a list. */
  readonly isBeside?: boolean;
}

/** The card of a finding or of a flag. */
export function ItemCard({ item, isBeside }: Props) {
  const review = useReview();
  return item.kind === "problem" ? (
    <ProblemCard item={item} number={numberOf(item, review)} isBeside={isBeside} />
  ) : (
    <FlagCard item={item} />
  );
}
