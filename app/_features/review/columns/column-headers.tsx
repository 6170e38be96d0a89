"use client";

import { Pin } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { ReviewApartFromCursor } from "#app/_features/review/quiet-review.tsx";
import type { Edition } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ColumnProgress } from "#app/_features/review/states/column-progress.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { rolesOf } from "#lib/core/document/model.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { ComparisonBanner } from "./comparison-banner.tsx";
import { COLUMN, COLUMNS, pinnedPlace, STICKY_GUTTER } from "./layout.ts";
import { ResizeHandle } from "./resize-handle.tsx";
import { useColumnDrag } from "./use-column-drag.ts";
import { useColumnKeys } from "./use-column-keys.ts";

/** The head of each column: language, role in the relay, progress, and what the column can be made to do. */
export const ColumnHeaders = memo(function ColumnHeaders() {
  useColumnKeys();
  return (
    <div
      role="rowgroup"
      className="sticky top-0 z-10 min-w-fit border-b border-line bg-surface-raised"
    >
      <ComparisonBanner />
      <ReviewApartFromCursor>
        <Heads />
      </ReviewApartFromCursor>
    </div>
  );
});

const Heads = memo(function Heads() {
  const { t } = useTranslation();
  const { document, columns } = useReview();
  const roles = rolesOf(document.editions);
  const drag = useColumnDrag();
  return (
    <div role="row" className={`${COLUMNS} bg-surface-raised`}>
      <div role="columnheader" className="sr-only">
        {t("review.grid.row")}
      </div>
      <span aria-hidden className={`bg-surface-raised ${STICKY_GUTTER}`} />
      {columns.shown.flatMap((id) => {
        const edition = document.editions.find((known) => known.id === id);
        const role = roles.get(id) ?? "target";
        return edition ? (
          <ColumnHeader key={id} edition={edition} role={role} drag={drag.of(id)} />
        ) : (
          []
        );
      })}
    </div>
  );
});

interface Props {
  readonly edition: Edition;
  readonly role: "original" | "pivot" | "target";
  readonly drag: ReturnType<ReturnType<typeof useColumnDrag>["of"]>;
}

function ColumnHeader({ edition, role, drag }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { columns } = useReview();
  const isPinned = columns.pinned.includes(edition.id) && !columns.pair;
  return (
    <div
      role="columnheader"
      {...drag}
      {...pinnedPlace(columns, edition.id)}
      data-column={edition.id}
      className={`relative flex items-center gap-2 px-3 py-1.5 data-over:bg-accent-soft ${COLUMN}`}
    >
      {isPinned && <Pin aria-hidden className="size-3 shrink-0 text-ink-muted" />}
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 truncate text-sm leading-5 font-semibold">
          {words.language(edition.language)}
        </span>
        <span
          title={t(`roles.${role}`)}
          data-original={role === "original" || undefined}
          className="min-w-0 truncate text-xs leading-4 text-ink-muted data-original:text-accent-text"
        >
          {t(`roles.${role}`)}
        </span>
      </span>
      <span className="ms-auto flex shrink-0 items-center gap-1">
        <ColumnProgress edition={edition.id} />
        <ColumnMenu edition={edition} />
      </span>
      {!columns.pair && <ResizeHandle edition={edition} />}
    </div>
  );
}
