"use client";

import { useId } from "react";
import { FIELD, FIELD_INPUT, FIELD_LABEL } from "./field.ts";

interface Props {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly selectedKey: string;
  readonly onChange: (key: string) => void;
}

/** A choice of one out of several with the list of the browser itself, which opens over cards that stand above the page. */
export function PlainSelect({ label, isLabelHidden, items, selectedKey, onChange }: Props) {
  const id = useId();
  return (
    <div className={FIELD}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : FIELD_LABEL}>
        {label}
      </label>
      <select
        id={id}
        className={`${FIELD_INPUT} h-9 min-w-44 py-1.5`}
        value={selectedKey}
        onChange={(event) => onChange(event.target.value)}
      >
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.label}
          </option>
        ))}
      </select>
    </div>
  );
}
