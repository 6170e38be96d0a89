"use client";

import { ProgressBar } from "react-aria-components/ProgressBar";

interface Props {
  readonly label: string;
  /** 0–100; absent where nobody can tell how long it takes. */
  readonly value?: number;
}

/** Work under way. */
export function Progress({ label, value }: Props) {
  return (
    <ProgressBar
      aria-label={label}
      value={value}
      isIndeterminate={value === undefined}
      className="flex items-center gap-3 text-sm text-ink-muted"
    >
      <progress
        aria-hidden
        max={100}
        value={value}
        className="h-1.5 w-32 overflow-hidden rounded-full accent-accent"
      />
      <span>{label}</span>
    </ProgressBar>
  );
}
