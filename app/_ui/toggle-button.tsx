"use client";

import type { ReactNode } from "react";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import { Tooltip, TooltipTrigger } from "./tooltip.tsx";

interface Props {
  /** What it turns on, in words: read aloud and shown on hover and focus. */
  readonly label: string;
  /** The keys that do the same, for the tooltip. */
  readonly keys?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** A small button with an icon that stays pressed. */
export function ToggleButton({ label, keys, isOn, onChange, children }: Props) {
  return (
    <TooltipTrigger>
      <AriaToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={onChange}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-sm text-ink-muted transition-colors hover:bg-hover hover:text-ink selected:bg-accent-soft selected:text-accent-text selected:shadow-[inset_0_0_0_1px_var(--accent)]"
      >
        {children}
      </AriaToggleButton>
      <Tooltip>
        {label}
        {keys && <kbd className="ms-2 font-sans opacity-75">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
