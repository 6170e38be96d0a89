"use client";

import type { ReactNode } from "react";
import {
  Tooltip as AriaTooltip,
  TooltipTrigger as AriaTooltipTrigger,
} from "react-aria-components/Tooltip";

const DELAY_MS = 500;

/** Pairs a pressable or focusable child with its `Tooltip`. */
export function TooltipTrigger({ children }: { readonly children: ReactNode }) {
  return <AriaTooltipTrigger delay={DELAY_MS}>{children}</AriaTooltipTrigger>;
}

/** A short description that appears beside what it describes. */
export function Tooltip({ children }: { readonly children: ReactNode }) {
  return (
    <AriaTooltip
      offset={6}
      className="max-w-xs rounded-md bg-ink px-2.5 py-1.5 text-xs text-surface shadow-overlay"
    >
      {children}
    </AriaTooltip>
  );
}
