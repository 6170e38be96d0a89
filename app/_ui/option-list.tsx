"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";

/** Something to choose: a stable key and the words shown for it. */
export interface Item {
  readonly id: string;
  readonly label: string;
}

/** The look of what opens below a field or a button. */
export const POPOVER =
  "min-w-(--trigger-width) overflow-auto rounded-lg border border-line bg-surface-raised p-1 shadow-overlay";

/** The look of one choice in it. */
export const OPTION =
  "flex cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 text-sm text-ink outline-none focus:bg-hover disabled:opacity-50";

interface Props {
  readonly items: readonly Item[] | undefined;
  readonly renderEmptyState?: () => ReactNode;
}

/** The open list of a select or a combo box. Leave `items` out where the field around it holds them. */
export function OptionList({ items, renderEmptyState }: Props) {
  return (
    <ListBox items={items} renderEmptyState={renderEmptyState} className="max-h-80 outline-none">
      {({ id, label }: Item) => (
        <ListBoxItem id={id} textValue={label} className={`group ${OPTION}`}>
          <Check aria-hidden className="invisible size-4 shrink-0 group-selected:visible" />
          {label}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
