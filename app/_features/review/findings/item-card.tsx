"use client";

import { memo } from "react";
import { FlagCard } from "#app/_features/review/flags/flag-card.tsx";
import { CalmReview } from "#app/_features/review/quiet-review.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Item } from "./marks.ts";
import { numberOf } from "./numbers.ts";
import { ProblemCard } from "./problem-card.tsx";

interface Props {
  readonly item: Item;
  /** Whether it stands beside its words in the text, not in a list. */
  readonly isBeside?: boolean;
}

/** The card of a finding or of a flag. It is drawn anew when what it shows has changed, not whenever the cursor moves. */
export function ItemCard({ item, isBeside }: Props) {
  const review = useReview();
  const { state } = review;
  const showsKeys = state.isCardOpen && state.mark === item.id;
  return (
    <CalmReview>
      {item.kind === "problem" ? (
        <CalmProblemCard
          item={item}
          number={numberOf(item, review)}
          showsKeys={showsKeys}
          isBeside={isBeside}
        />
      ) : (
        <CalmFlagCard item={item} />
      )}
    </CalmReview>
  );
}

const CalmProblemCard = memo(ProblemCard);
const CalmFlagCard = memo(FlagCard);
