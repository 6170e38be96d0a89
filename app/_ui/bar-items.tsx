"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { BAR_ITEM, BarWords } from "./bar.tsx";
import { Tooltip, TooltipTrigger } from "./tooltip.tsx";

interface ItemProps {
  /** What it does or leads to: read aloud, shown where there is room, and on hover and focus. */
  readonly label: string;
  /** The sign. */
  readonly icon: ReactNode;
  /** What is shown in the place of the label: where the label is long. */
  readonly words?: string;
}

/** A button of a bar; in a `MenuTrigger` it opens the menu. */
export function BarButton({ label, icon, words = label, ...props }: ItemProps & Pressable) {
  return (
    <TooltipTrigger>
      <Button {...props} aria-label={label} className={BAR_ITEM}>
        {icon}
        <BarWords>{words}</BarWords>
      </Button>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

interface Pressable {
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
}

/** A link of a bar. */
export function BarLink({ label, icon, href }: ItemProps & { readonly href: string }) {
  return (
    <Link href={href} aria-label={label} title={label} className={BAR_ITEM}>
      {icon}
      <BarWords>{label}</BarWords>
    </Link>
  );
}

/** Before the title of a bar: the way back to what the page is about. */
export function BackLink({ label, href }: { readonly label: string; readonly href: string }) {
  return (
    <Link href={href} aria-label={label} title={label} className={`${BAR_ITEM} print:hidden`}>
      <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
    </Link>
  );
}

interface ToggleProps extends ItemProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that a bar turns on and off. */
export function BarToggle({ label, icon, isOn, onChange }: ToggleProps) {
  return (
    <label
      title={label}
      className={`${BAR_ITEM} has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent`}
    >
      <input
        type="checkbox"
        aria-label={label}
        className="absolute inset-0 appearance-none outline-none"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {icon}
      <BarWords>{label}</BarWords>
    </label>
  );
}
