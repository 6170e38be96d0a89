"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "./tooltip.tsx";

interface Props {
  /** What it does, in words: read aloud and shown on hover and focus. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** The icon. */
  readonly children: ReactNode;
}

/** A button that shows an icon alone. */
export function IconButton({ label, children, ...props }: Props) {
  return (
    <TooltipTrigger>
      <Button
        {...props}
        aria-label={label}
        className="inline-flex size-9 shrink-0 pointer-coarse:size-11 items-center justify-center rounded-md text-ink-muted transition-colors hover:bg-hover hover:text-ink pressed:bg-hover disabled:cursor-not-allowed disabled:opacity-50"
      >
        {children}
      </Button>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
