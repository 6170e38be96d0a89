"use client";

import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { sectionsFor, WayOut } from "./ways-out.ts";

interface Props {
  readonly sections: ReturnType<typeof sectionsFor>;
  readonly selected: WayOut;
  readonly onSelect: (way: WayOut) => void;
}

/** The ways out by what they are for; arrow keys go through all of them. */
export function WayList({ sections, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div className="gap-6 sm:columns-2">
      {sections.map(({ id, ways }) => (
        <fieldset key={id} className="mb-4 flex break-inside-avoid flex-col gap-1">
          <legend className="mb-1 text-xs font-semibold text-ink-muted">
            {t(`export.sections.${id}`)}
          </legend>
          {ways.map((way) => (
            <label
              key={way}
              className="flex items-start gap-2.5 rounded-lg px-2 py-1.5 text-sm hover:bg-hover has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name={name}
                className="mt-0.5 size-4 shrink-0 accent-accent"
                checked={way === selected}
                onChange={() => onSelect(way)}
              />
              <span className="min-w-0">
                <span className="font-medium">
                  {way === "archive" || way === "log"
                    ? t(`export.others.${way}`)
                    : t(`export.formats.${way}`)}
                </span>
                <span className="block text-xs text-pretty text-ink-muted">
                  {t(`export.purposes.${way}`)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
