"use client";

import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { type ButtonVariant, buttonStyle } from "./button-style.ts";

interface Props {
  readonly variant?: ButtonVariant;
  readonly type?: "button" | "submit";
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Keeps the focus but takes no press, and says so, while its work is under way. */
  readonly isPending?: boolean;
  /** What it does, where its words alone do not say it to a screen reader. Must contain them. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A button with words on it. */
export function Button({ variant = "quiet", label, ...props }: Props) {
  return <AriaButton {...props} aria-label={label} className={buttonStyle(variant)} />;
}
