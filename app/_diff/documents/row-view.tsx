"use client";

import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DiffText } from "#app/_diff/diff-text.tsx";
import type { ComparedRow, Side } from "#app/_workers/comparison.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { KindIcon } from "./kind-icon.tsx";
import { isDifference } from "./listed-rows.ts";
import { piecesOn } from "./side-pieces.ts";

interface Props {
  readonly row: ComparedRow;
  readonly language: string;
  readonly isCurrent: boolean;
  readonly sideBySide: boolean;
  /** Goes to another row, by its index. */
  readonly onGo: (index: number) => void;
}

const TEXT = "min-w-0 reading-text wrap-anywhere whitespace-pre-wrap";

/** A place of the comparison: what became of its paragraphs, and their words with what changed. */
export const RowView = memo(function RowView(props: Props) {
  const { row, isCurrent, sideBySide } = props;
  const place = useFocusWhen(isCurrent);
  return (
    <article
      ref={place}
      tabIndex={-1}
      data-current={isCurrent || undefined}
      data-origin={row.isOrigin || undefined}
      className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-3 outline-none data-current:bg-surface-raised data-current:shadow-[inset_3px_0_var(--accent)] rtl:data-current:shadow-[inset_-3px_0_var(--accent)] sm:grid-cols-[11rem_1fr]"
    >
      <Head {...props} />
      {sideBySide ? (
        <div className="grid gap-4 md:grid-cols-2">
          <Words {...props} side="before" />
          <Words {...props} side="after" />
        </div>
      ) : (
        <Words {...props} />
      )}
    </article>
  );
});

function Head({ row, onGo }: Props) {
  const { t } = useTranslation();
  const { kind, isMoved, isOrigin, other } = row;
  const numbers = isOrigin ? numbersOf(row.fromA, row.toA) : null;
  return (
    <div className="flex flex-col gap-0.5 text-sm text-ink-muted">
      <p className="text-xs tabular-nums">
        <bdi dir="ltr">{numbers ?? placeOf(row)}</bdi>
      </p>
      {isDifference(row) && kind !== "same" && !isOrigin && (
        <p className="flex items-center gap-1.5">
          <KindIcon kind={kind} />
          {t(`compare.kind.${kind}`)}
        </p>
      )}
      {isMoved && other !== null && (
        <button
          type="button"
          className="flex items-center gap-1.5 text-start text-accent-text underline underline-offset-2"
          onClick={() => onGo(other)}
        >
          <KindIcon kind="moved" />
          {isOrigin
            ? t("compare.movedTo", { place: numbersOf(row.fromB, row.toB) })
            : t("compare.movedFrom", { place: numbersOf(row.fromA, row.toA) })}
        </button>
      )}
    </div>
  );
}

/** The numbers of paragraphs on both sides, or on the one they stand on. */
function placeOf({ fromA, toA, fromB, toB }: ComparedRow): string {
  return [numbersOf(fromA, toA), numbersOf(fromB, toB)].filter(Boolean).join(" → ");
}

/** Paragraphs counted from 1: `12`, or `12–14`; empty where there is none. */
function numbersOf(from: number, to: number): string {
  if (from === to) return "";
  return to - from === 1 ? `¶ ${to}` : `¶ ${from + 1}–${to}`;
}

function Words({ row, language, side }: Props & { readonly side?: Side }) {
  return (
    <div
      lang={language}
      dir={directionOf(language)}
      data-origin={row.isOrigin || undefined}
      className={`${TEXT} data-origin:text-ink-muted data-origin:italic`}
    >
      <DiffText pieces={side ? piecesOn(side, row) : row.pieces} />
    </div>
  );
}

/** Brings the keyboard and the reader to a place when it is gone to. */
function useFocusWhen(isWanted: boolean) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) place.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return place;
}
