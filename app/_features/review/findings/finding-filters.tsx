"use client";

import { FunnelX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Select } from "#app/_ui/select.tsx";
import {
  countsOf,
  type FindingView,
  isNarrowed,
  type Narrowing,
  SCOPES,
  sourceOf,
  WIDE,
} from "./finding-filter.ts";
import { type Item, severityOf } from "./marks.ts";

interface Props {
  /** What is in scope, before it is narrowed. */
  readonly items: readonly Item[];
  /** How many are left after that. */
  readonly count: number;
  readonly view: FindingView;
  readonly onChange: (part: Partial<FindingView>) => void;
}

/** Which findings are listed: a scope, and what it is narrowed to. */
export function FindingFilters({ items, count, view, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t("review.flags.scope")}
        isLabelHidden
        items={SCOPES.map((id) => ({ id, label: t(`review.flags.scopes.${id}`) }))}
        selectedKey={view.scope}
        onChange={(key) => onChange({ scope: SCOPES.find((id) => id === key) })}
      />
      <details open={isNarrowed(view) || undefined}>
        <summary className="cursor-pointer rounded-md py-1 text-sm text-ink-muted hover:text-ink">
          {t("review.flags.filter")}{" "}
          <Badge>{t("review.flags.shown", { number: count, all: items.length })}</Badge>
        </summary>
        <div className="flex flex-col gap-2 pt-2">
          <NarrowingFields items={items} view={view} onChange={onChange} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Checkbox isChecked={view.isGrouped} onChange={(isGrouped) => onChange({ isGrouped })}>
              {t("review.flags.group")}
            </Checkbox>
            {isNarrowed(view) && (
              <Button onPress={() => onChange(WIDE)}>
                <FunnelX aria-hidden className="size-4" />
                {t("review.flags.clear")}
              </Button>
            )}
          </div>
        </div>
      </details>
    </div>
  );
}

const ALL = "";

function NarrowingFields({ items, view, onChange }: Omit<Props, "count">) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  const editionOf = (item: Item) => outline.editionOf(item.segment) ?? -1;
  const nameOf = (source: string) => {
    const item = items.find((one) => sourceOf(one) === source);
    return item?.kind === "problem" ? words.check(item.problem) : t("review.queues.flags");
  };
  const fields = [
    field("check", countsOf(items, sourceOf), nameOf),
    field("severity", countsOf(items, severityOf), words.severity),
    field("edition", countsOf(items, editionOf), (id) => words.language(languageOf(outline, id))),
  ];
  return fields.map(({ name, options }) => (
    <Select
      key={name}
      label={t(`review.flags.by.${name}`)}
      isLabelHidden
      items={[
        { id: ALL, label: t(`review.flags.any.${name}`) },
        ...options.map(({ value, label, count }) => ({
          id: String(value),
          label: t("review.flags.counted", { label, number: count }),
        })),
      ]}
      selectedKey={String(view[name] ?? ALL)}
      onChange={(key) => {
        const chosen = options.find(({ value }) => String(value) === key);
        onChange({ [name]: chosen?.value ?? null });
      }}
    />
  ));
}

function field<Name extends keyof Narrowing, Value extends NonNullable<Narrowing[Name]>>(
  name: Name,
  counts: readonly (readonly [Value, number])[],
  label: (value: Value) => string,
) {
  const options = counts.map(([value, count]) => ({ value, label: label(value), count }));
  return { name, options };
}
