"use client";

import { Columns3 } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";

/** Says which two columns alone are shown, and shows all again. */
export function ComparisonBanner() {
  const { t } = useTranslation();
  const words = useWords();
  const { columns, outline } = useReview();
  useEndByEscape();
  if (!columns.pair) return null;
  const [one, other] = columns.pair.map((id) => words.language(languageOf(outline, id)));
  return (
    <div
      role="presentation"
      className="sticky start-0 flex w-fit items-center gap-3 px-4 py-1 text-sm text-ink-muted"
    >
      <p>{t("review.columns.compared", { one, other })}</p>
      <Button onPress={() => columns.compare(null)}>
        <Columns3 aria-hidden className="size-4" />
        {t("review.columns.showAll")}
        <kbd className="rounded border border-line-strong px-1 text-xs">Esc</kbd>
      </Button>
    </div>
  );
}

/** Escape shows all columns again, once there is nothing nearer for it to close. */
function useEndByEscape(): void {
  const { columns, state, filter } = useReview();
  const { editing, question, anchor, pin, drag, clashes } = state;
  const isBusy = editing !== null || question !== null || clashes.length > 0 || filter !== null;
  const isHeard = columns.pair !== null && !isBusy && !(anchor ?? pin ?? drag);
  useEffect(() => {
    if (!isHeard) return;
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      const isElsewhere =
        target instanceof Element &&
        target.closest("[role=dialog], [role=menu], [role=listbox], input") !== null;
      if (key === "Escape" && !isElsewhere) columns.compare(null);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isHeard, columns]);
}
