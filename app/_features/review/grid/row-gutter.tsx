"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { RepairMenu } from "#app/_features/review/alignment/repair-menu.tsx";
import type { RowSign } from "#app/_features/review/alignment/row-signs.ts";
import { SignIcon } from "#app/_features/review/alignment/sign-icon.tsx";
import { STICKY_GUTTER } from "#app/_features/review/columns/layout.ts";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Tooltip, TooltipTrigger } from "#app/_ui/tooltip.tsx";

interface Props {
  readonly row: Row;
  readonly index: number;
  /** Whether it can be used yet. */
  readonly isFull: boolean;
}

/** The margin of a row: its number, how far its alignment can be relied on, and the menu that repairs it. */
export function RowGutter({ row, index, isFull }: Props) {
  const { t } = useTranslation();
  const { outline, state, columns, dispatch } = useReview();
  const [armed, arm] = useState<"no" | "hovered" | "asked">("no");
  const isActive = state.cursor?.row === row.id;
  const sign = outline.signs[index] ?? "sure";
  const percent = row.confidence === null ? null : Math.round(row.confidence * 100);
  const words = t(`review.sign.${sign}`);
  const label =
    percent === null ? words : t("review.grid.withConfidence", { sign: words, percent });
  return (
    <div
      role="rowheader"
      onPointerEnter={() => arm((known) => (known === "no" ? "hovered" : known))}
      className={`flex flex-col items-center gap-1 bg-inherit py-3 text-xs text-ink-muted tabular-nums ${STICKY_GUTTER}`}
    >
      <ConfidenceBar confidence={row.confidence} />
      <span>{index + 1}</span>
      {isFull && (isActive || armed !== "no") && (
        <>
          <TooltipTrigger>
            <Button aria-label={label} excludeFromTabOrder={!isActive} className="rounded p-1">
              <SignIcon sign={sign} />
            </Button>
            <Tooltip>{label}</Tooltip>
          </TooltipTrigger>
          <RepairMenu row={row} startsOpen={armed === "asked"} />
        </>
      )}
      {isFull && !isActive && armed === "no" && (
        <PlainGutter
          label={label}
          sign={sign}
          onSign={() => arm("hovered")}
          onMenu={() => {
            arm("asked");
            const [first] = columns.shown;
            if (first !== undefined) dispatch({ type: "moved", row: row.id, edition: first });
          }}
        />
      )}
    </div>
  );
}

interface PlainProps {
  readonly label: string;
  readonly sign: RowSign;
  readonly onSign: () => void;
  readonly onMenu: () => void;
}

/** The same to look at: a tooltip and a menu in every row on the screen would cost more than all its texts, and only one is ever used. */
function PlainGutter({ label, sign, onSign, onMenu }: PlainProps) {
  const { t } = useTranslation();
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        className="rounded p-1"
        onClick={onSign}
      >
        <SignIcon sign={sign} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("review.repair.menu")}
        className="rounded p-1 hover:bg-hover"
        onClick={onMenu}
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
    </>
  );
}

/** Confidence as a bar along the row: the surer, the longer and the stronger. An editor's word fills it. */
function ConfidenceBar({ confidence }: { readonly confidence: number | null }) {
  const share = confidence ?? 1;
  return (
    <span aria-hidden className="absolute inset-y-0 start-0 w-1 bg-line">
      <span
        className={`absolute inset-x-0 bottom-0 ${confidence === null ? "bg-accent" : "bg-ok"}`}
        style={{ height: `${share * 100}%`, opacity: FAINTEST + (1 - FAINTEST) * share }}
      />
    </span>
  );
}

// A bar of no confidence has no length either; one of little must still be seen.
const FAINTEST = 0.35;
