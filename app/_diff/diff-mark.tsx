"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const LOOKS = {
  deleted: "bg-mark-deleted line-through",
  inserted: "bg-mark-inserted underline underline-offset-2",
} as const;

// A comma for a full stop is easily missed: a frame makes it as wide as a letter.
const SLIGHT = "mx-px px-[0.2em] font-semibold ring-1 ring-line-strong";

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

interface Props {
  readonly kind: "deleted" | "inserted";
  readonly text: string;
  /** Whether it is part of a word that goes on around it. */
  readonly isWithin?: boolean;
  readonly children: ReactNode;
}

/**
 * Deleted or inserted words. What is said of them is drawn by the style sheet: it is read aloud, and no part of the text. Numbers are
 * isolated, or in a text from right to left what came would stand before what went; words keep their place in a phrase.
 */
export function DiffMark({ kind, text, isWithin = false, children }: Props) {
  const { t } = useTranslation();
  const Tag = kind === "deleted" ? "del" : "ins";
  const isSlight = text.length < 4 && !LETTER_OR_DIGIT.test(text) && !text.includes("\n");
  const edges = isWithin
    ? "px-px"
    : `${LETTER.test(text) ? "" : "isolate-text"} ${text.includes("\n") ? "" : "px-0.5"}`;
  return (
    <Tag
      data-said={t(`diff.${kind}`)}
      data-end={t("diff.end")}
      className={`rounded-sm ${LOOKS[kind]} ${isSlight ? SLIGHT : edges}`}
    >
      {children}
    </Tag>
  );
}
