"use client";

import type { ReactNode } from "react";

interface Props {
  /** Ticked, not ticked, or ticked in part. */
  readonly isChecked: boolean | "mixed";
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  /** What it is for, where its words alone do not say it to a screen reader. Must contain them. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A box to tick, with its words beside it. */
export function Checkbox({ isChecked, onChange, isDisabled, label, children }: Props) {
  return (
    <label className="flex items-center gap-2 text-sm has-disabled:opacity-50">
      <input
        ref={(box) => {
          if (box) box.indeterminate = isChecked === "mixed";
        }}
        type="checkbox"
        aria-label={label}
        className="size-4 shrink-0 accent-accent"
        checked={isChecked === true}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
