"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "#app/_features/review/words.ts";
import { FIELD_INPUT, fieldDirection } from "#app/_ui/field.ts";
import type { MqmCategory } from "#lib/core/quality/mqm.ts";
import { favourites, recentCategories } from "./favourites.ts";
import { findCategories } from "./find-categories.ts";

interface Props {
  /** What was typed before the field was there. */
  readonly typed: string;
  readonly onChoose: (category: MqmCategory) => void;
}

/** A field to find a category by typing: arrows go through those found, Enter takes one. */
export function CategorySearch({ typed, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [query, setQuery] = useState(typed);
  const [at, setAt] = useState(0);
  const recent = useMemo(recentCategories, []);
  const found = findCategories(query, words.category, recent);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: found.length - 1 }[event.key];
    if (by === undefined && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = found[at];
    if (by !== undefined) setAt((at + by) % Math.max(1, found.length));
    else if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <>
      <input
        ref={field}
        role="combobox"
        aria-label={t("review.flagging.search")}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={found[at] === undefined ? undefined : `${list}-${at}`}
        placeholder={t("review.flagging.search")}
        dir={fieldDirection(query)}
        className={FIELD_INPUT}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t("review.flagging.search")}
        className="flex max-h-56 flex-col overflow-auto"
      >
        {found.map((category, index) => (
          <Choice
            key={category}
            id={`${list}-${index}`}
            category={category}
            isCurrent={index === at}
            onChoose={onChoose}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="px-2 py-1 text-sm text-ink-muted">
          {t("review.flagging.none")}
        </p>
      )}
    </>
  );
}

interface ChoiceProps extends Pick<Props, "onChoose"> {
  readonly id: string;
  readonly category: MqmCategory;
  readonly isCurrent: boolean;
}

/** A category with the dimension it is of, and its digit where it is a favourite. */
function Choice({ id, category, isCurrent, onChoose }: ChoiceProps) {
  const words = useWords();
  const [dimension = "", type] = category.split("/");
  const digit = favourites().indexOf(category) + 1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard it is chosen in the field above
    <div
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className="flex cursor-default items-baseline gap-2 rounded-md px-2.5 py-1.5 text-sm text-ink hover:bg-hover aria-selected:bg-accent-soft"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(category)}
    >
      <span className={type === undefined ? "font-medium" : undefined}>
        {words.category(category)}
      </span>
      {type !== undefined && (
        <span className="min-w-0 truncate text-xs text-ink-muted">{words.category(dimension)}</span>
      )}
      {digit > 0 && <kbd className="ms-auto font-sans text-xs text-ink-muted">Alt+{digit}</kbd>}
    </div>
  );
}
