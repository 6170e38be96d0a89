"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FlagCard } from "./flag-card.tsx";
import { type Item, isOpen } from "./marks.ts";
import { ProblemCard } from "./problem-card.tsx";
import { type Review, useReview } from "./review-context.tsx";

const SCOPES = ["row", "document", "dismissed"] as const;
type Scope = (typeof SCOPES)[number];

// A long list slows the page; the queue goes on with F8, and the grid marks them all.
const MAX_SHOWN = 200;

/** Findings and flags: of the row at hand, of the whole document, or those that were set aside. */
export function FlagsPanel() {
  const { t } = useTranslation();
  const review = useReview();
  const [scope, setScope] = useState<Scope>("row");
  const items = itemsFor(scope, review);
  return (
    <div className="flex flex-col gap-3 p-3">
      <Select
        label={t("review.flags.scope")}
        isLabelHidden
        items={SCOPES.map((id) => ({ id, label: t(`review.flags.scopes.${id}`) }))}
        selectedKey={scope}
        onChange={(key) => setScope(SCOPES.find((id) => id === key) ?? "row")}
      />
      {review.checks === "checking" && <Progress label={t("review.flags.checking")} />}
      {review.checks === "failed" && <Notice tone="danger">{t("review.flags.failed")}</Notice>}
      {items.length === 0 && review.checks === "known" && (
        <EmptyState title={t("review.flags.none")}>
          {t(
            review.state.cursor || scope !== "row" ? "review.flags.noneHint" : "review.flags.noRow",
          )}
        </EmptyState>
      )}
      <ol className="flex flex-col gap-2">
        {items.slice(0, MAX_SHOWN).map((item) => (
          <li key={item.id}>
            {item.kind === "problem" ? (
              <ProblemCard item={item} number={numberOf(item, scope, review)} />
            ) : (
              <FlagCard item={item} />
            )}
          </li>
        ))}
      </ol>
      {items.length > MAX_SHOWN && (
        <p className="text-sm text-ink-muted">
          {t("review.flags.more", { count: items.length - MAX_SHOWN })}
        </p>
      )}
    </div>
  );
}

/** Of the row: those of the segment under edit first, which is how Ctrl+Alt+digit counts them. */
function itemsFor(scope: Scope, { queue, items, outline, state }: Review): readonly Item[] {
  if (scope === "document") return queue;
  if (scope === "dismissed") return [...items.values()].flat().filter((item) => !isOpen(item));
  const row = outline.rows.findIndex((known) => known.id === state.cursor?.row);
  const here = queue.filter((item) => outline.rowOf.get(item.segment) === row);
  const isEdited = (item: Item) => item.segment === state.editing;
  return [...here.filter(isEdited), ...here.filter((item) => !isEdited(item))];
}

/** How Ctrl+Alt+digit counts a finding: among those of the segment under edit; null for all others. */
function numberOf(item: Item, scope: Scope, { items, state }: Review): number | null {
  if (scope !== "row" || item.segment !== state.editing) return null;
  const counted = (items.get(item.segment) ?? []).filter(
    (other) => other.kind === "problem" && isOpen(other),
  );
  return counted.indexOf(item) + 1;
}
