"use client";

import { useId } from "react";
import { FIELD_LABEL } from "./field.ts";

interface Props<Id extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly selectedKey: Id;
  readonly onChange: (key: Id) => void;
}

/** A choice of one out of a few short ones, side by side. */
export function Segments<Id extends string>({
  label,
  isLabelHidden,
  items,
  selectedKey,
  onChange,
}: Props<Id>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={isLabelHidden ? "sr-only" : `${FIELD_LABEL} mb-1.5`}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-0.5 rounded-md border border-line bg-surface p-0.5">
        {items.map((item) => (
          <label
            key={item.id}
            className="relative rounded-sm px-2.5 py-1 text-sm text-ink-muted hover:text-ink has-checked:bg-surface-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line-strong)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 appearance-none outline-none"
              checked={item.id === selectedKey}
              onChange={() => onChange(item.id)}
            />
            {item.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
