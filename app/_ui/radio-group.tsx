"use client";

import { useId } from "react";
import { FIELD_LABEL } from "./field.ts";

interface Props<Id extends string> {
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly selectedKey: Id;
  readonly onChange: (key: Id) => void;
}

/** A choice of one out of a few that are all in sight. */
export function RadioGroup<Id extends string>({ label, items, selectedKey, onChange }: Props<Id>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className={`${FIELD_LABEL} mb-1.5`}>{label}</legend>
      {items.map((item) => (
        <label key={item.id} className="flex items-start gap-2 text-sm">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-4 shrink-0 accent-accent"
            checked={item.id === selectedKey}
            onChange={() => onChange(item.id)}
          />
          <span className="min-w-0">
            {item.label}
            {item.description && (
              <span className="block text-xs text-ink-muted">{item.description}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
