"use client";

import type { ReactNode } from "react";
import { Popover as AriaPopover, DialogTrigger } from "react-aria-components/Popover";
import { POPOVER } from "./option-list.tsx";

export { DialogTrigger as PopoverTrigger };

interface Props {
  /** What is in it, for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Controls that open beside a button; stands with that button in a `PopoverTrigger`. Escape closes it. */
export function Popover({ label, children }: Props) {
  return (
    <AriaPopover aria-label={label} className={`${POPOVER} max-w-[calc(100vw-2rem)]`}>
      <div className="flex flex-col gap-3 p-3">{children}</div>
    </AriaPopover>
  );
}
