"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";

interface Props {
  /** What it does and to what, for who does not see where it stands. Must contain its words. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** What can be done with one entry of the log, in words. */
export function Verb({ label, onPress, children }: Props) {
  return (
    <Button
      aria-label={label}
      onPress={onPress}
      className="rounded px-1.5 py-1 text-xs font-medium text-accent-text hover:bg-accent-soft pressed:bg-accent-soft"
    >
      {children}
    </Button>
  );
}
