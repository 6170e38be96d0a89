"use client";

import { MoveDown, MoveUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Piece } from "#lib/core/diff/pieces.ts";
import { SignedText } from "./signed-text.tsx";

const LOOKS = {
  "moved-away": "line-through decoration-dashed",
  "moved-here": "underline decoration-dashed underline-offset-2",
} as const;

interface Props {
  /** What tells the moves of one diff from those of another on the page. */
  readonly id: string;
  readonly piece: Piece;
  readonly move: number;
  readonly isLit: boolean;
  readonly onLight: (move: number | null) => void;
}

/** One end of a move: the words, and a button with the number of the move that leads to the other end. */
export function MovedWords({ id, piece, move, isLit, onLight }: Props) {
  const { t } = useTranslation();
  const isAway = piece.kind === "moved-away";
  const Tag = isAway ? "del" : "ins";
  const Icon = isAway ? MoveDown : MoveUp;
  const number = move + 1;
  const idOf = (isEndAway: boolean) => `${id}-${number}-${isEndAway ? "away" : "here"}`;
  return (
    <Tag
      data-said={t(isAway ? "diff.movedAway" : "diff.movedHere")}
      data-end={t("diff.end")}
      data-lit={isLit || undefined}
      className={`rounded-sm bg-mark-moved px-0.5 data-lit:ring-2 data-lit:ring-accent ${LOOKS[isAway ? "moved-away" : "moved-here"]}`}
      onPointerEnter={() => onLight(move)}
      onPointerLeave={() => onLight(null)}
    >
      <button
        type="button"
        id={idOf(isAway)}
        data-number={number}
        aria-label={t(isAway ? "diff.goToNew" : "diff.goToOld", { number })}
        className="me-0.5 inline-flex items-center rounded-sm bg-accent px-1 align-baseline font-sans text-[0.7em] leading-normal text-accent-ink no-underline select-none after:content-[attr(data-number)]"
        onFocus={() => onLight(move)}
        onBlur={() => onLight(null)}
        onClick={(event) => {
          // The words around it may be pressed for something else.
          event.stopPropagation();
          const other = document.getElementById(idOf(!isAway));
          other?.focus({ preventScroll: true });
          other?.scrollIntoView({ block: "nearest" });
        }}
      >
        <Icon aria-hidden className="size-[1em]" />
      </button>
      <SignedText {...piece} />
    </Tag>
  );
}
