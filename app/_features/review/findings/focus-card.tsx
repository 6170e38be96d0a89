"use client";

import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { itemRange } from "#app/_features/review/grid/shown-places.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { FloatingCard } from "./floating-card.tsx";
import { ItemCard } from "./item-card.tsx";
import type { KnownProblem } from "./known-problem.ts";
import { type Item, isOpen } from "./marks.ts";
import { useDetails } from "./use-details.ts";

interface Props {
  readonly segment: number;
  /** The text area, which the keyboard goes back to. */
  readonly area: RefObject<HTMLElement | null>;
}

/** The card of the finding that F8 came to, beside its words in the editor; Escape closes it. It is told to who cannot see it. */
export function FocusCard({ segment, area }: Props) {
  const { state, items } = useReview();
  const item = items.get(segment)?.find(({ id }) => id === state.mark);
  const isShown = state.isCardOpen && state.question === null && item && isOpen(item);
  return (
    <>
      <p role="status" className="sr-only">
        {isShown && item.kind === "flag" && <ToldFlag item={item} />}
        {isShown && item.kind === "problem" && <ToldProblem problem={item.problem} />}
      </p>
      {isShown && <CardOf item={item} area={area} />}
    </>
  );
}

interface CardProps {
  readonly item: Item;
  readonly area: Props["area"];
}

function CardOf({ item, area }: CardProps) {
  const { outline, state } = useReview();
  return (
    <FloatingCard
      key={item.id}
      words={() => itemRange(item, outline, state.drafts)}
      returnFocus={() => area.current}
    >
      <ItemCard item={item} isBeside />
    </FloatingCard>
  );
}

function ToldFlag({ item: { flag } }: { readonly item: Extract<Item, { kind: "flag" }> }) {
  const { t } = useTranslation();
  const words = useWords();
  const head = words.category(flag.category);
  return t("review.flags.told.what", { head, what: flag.note });
}

function ToldProblem({ problem }: { readonly problem: KnownProblem }) {
  const { t } = useTranslation();
  const words = useWords();
  const details = useDetails(problem);
  const head = t("review.flags.told.head", {
    check: words.check(problem),
    severity: words.severity(problem.severity),
  });
  if (!details) return head;
  return t("review.flags.told.what", { head, what: words.finding(problem, details) });
}
