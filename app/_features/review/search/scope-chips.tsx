"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { useSearching } from "./search-context.tsx";
import type { SearchForm } from "./search-form.ts";

const FILTERS = [
  "flagged",
  "unreviewed",
] as const satisfies readonly SearchForm["filters"][number][];

/** Where to look: in which editions, in the rows that are selected, in what is not done yet. */
export function ScopeChips() {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t("review.search.where")} className="flex flex-wrap gap-1.5">
      <EditionChips />
      <SelectionChip />
      <FilterChips />
    </div>
  );
}

function EditionChips() {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, columns } = useReview();
  const { form, change, found } = useSearching();
  return columns.order.map((edition) => {
    const isOn = !form.without.includes(edition);
    const total = found.summary?.editions.find((one) => one.edition === edition)?.total;
    const language = words.language(languageOf(outline, edition));
    const without = isOn
      ? [...form.without, edition]
      : form.without.filter((other) => other !== edition);
    return (
      <Chip key={edition} isOn={isOn} onChange={() => change({ without })}>
        {isOn && total !== undefined
          ? t("review.search.counted", { label: language, number: total })
          : language}
      </Chip>
    );
  });
}

/** The rows stay those that were selected when it was pressed, for going to what is found selects others. */
function SelectionChip() {
  const { t } = useTranslation();
  const { outline, state } = useReview();
  const { form, change } = useSearching();
  const range = state.anchor === null ? null : selectedRange(outline, state);
  const selected = range ? outline.rows.slice(range.first, range.last + 1) : [];
  if (!form.rows && selected.length < 2) return null;
  const count = form.rows?.length ?? selected.length;
  const rows = form.rows ? null : selected.map(({ id }) => id);
  return (
    <Chip isOn={form.rows !== null} onChange={() => change({ rows })}>
      {t("review.search.selectedRows", { count })}
    </Chip>
  );
}

function FilterChips() {
  const { t } = useTranslation();
  const { form, change } = useSearching();
  return FILTERS.map((filter) => {
    const isOn = form.filters.includes(filter);
    const filters = isOn
      ? form.filters.filter((other) => other !== filter)
      : [...form.filters, filter];
    return (
      <Chip key={filter} isOn={isOn} onChange={() => change({ filters })}>
        {t(`review.search.only.${filter}`)}
      </Chip>
    );
  });
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Chip({ isOn, onChange, children }: ChipProps) {
  return (
    <AriaToggleButton
      isSelected={isOn}
      onChange={onChange}
      className="group inline-flex min-h-6 items-center gap-1 rounded-full border border-line px-2.5 py-0.5 text-xs text-ink-muted transition-colors hover:bg-hover hover:text-ink selected:border-accent selected:bg-accent-soft selected:text-accent-text"
    >
      <Check aria-hidden className="hidden size-3 group-selected:block" />
      {children}
    </AriaToggleButton>
  );
}
