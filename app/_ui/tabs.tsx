"use client";

import type { ReactNode } from "react";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
} from "react-aria-components/Tabs";

interface TabsProps {
  readonly selectedKey?: string;
  readonly onChange?: (key: string) => void;
  readonly children: ReactNode;
}

/** Several panels in one place, one of them shown. Holds a `TabList` and a `TabPanel` for each `Tab`. */
export function Tabs({ selectedKey, onChange, children }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={selectedKey}
      onSelectionChange={(key) => onChange?.(String(key))}
      className="flex min-h-0 flex-1 flex-col"
    >
      {children}
    </AriaTabs>
  );
}

interface TabListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The row of tabs. */
export function TabList({ label, children }: TabListProps) {
  return (
    <AriaTabList
      aria-label={label}
      className="flex shrink-0 flex-wrap gap-1 border-b border-line px-2"
    >
      {children}
    </AriaTabList>
  );
}

interface TabProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** One tab: the name of its panel. */
export function Tab({ id, children }: TabProps) {
  return (
    <AriaTab
      id={id}
      className="-mb-px flex cursor-default items-center gap-1.5 border-b-2 border-transparent px-2 py-2 text-sm whitespace-nowrap text-ink-muted hover:text-ink selected:border-accent selected:font-medium selected:text-ink"
    >
      {children}
    </AriaTab>
  );
}

/** What the tab of the same id shows. */
export function TabPanel({ id, children }: TabProps) {
  return (
    <AriaTabPanel id={id} className="min-h-0 flex-1 overflow-auto">
      {children}
    </AriaTabPanel>
  );
}
