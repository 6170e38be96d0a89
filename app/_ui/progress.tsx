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
      <div className="h-1.5 w-28 shrink-0 overflow-hidden rounded-full bg-line">
        {value === undefined ? (
          <div className="h-full w-1/3 animate-passing rounded-full bg-accent" />
        ) : (
          <div className="h-full rounded-full bg-accent" style={{ width: `${value}%` }} />
        )}
      </div>
      <span>{label}</span>
    </ProgressBar>
  );
}
