"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
} from "react-aria-components/Menu";
import { OPTION, POPOVER } from "./option-list.tsx";

export { MenuTrigger };

interface MenuProps {
  /** What the menu is of, for a screen reader; the name of its button where absent. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The actions a button opens; stands beside that button in a `MenuTrigger`. */
export function Menu({ label, children }: MenuProps) {
  return (
    <Popover className={POPOVER}>
      <AriaMenu aria-label={label} className="max-h-96 min-w-48 overflow-auto outline-none">
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuItemProps {
  readonly id?: string;
  readonly onAction?: () => void;
  /** Makes the item a link. */
  readonly href?: string;
  /** Makes the link a download instead of a page. */
  readonly download?: boolean;
  readonly isDisabled?: boolean;
  /** What typing finds it by, where `children` are not a plain string. */
  readonly textValue?: string;
  readonly children: ReactNode;
}

/** One action of a `Menu`. */
export function MenuItem({ children, textValue, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={textValue ?? (typeof children === "string" ? children : undefined)}
      className={OPTION}
    >
      {children}
    </AriaMenuItem>
  );
}

interface MenuToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What stands at its end: the keys that do the same. */
  readonly children?: ReactNode;
}

/** Something that a `Menu` turns on and off, marked while it is on. */
export function MenuToggle({ label, isOn, onChange, children }: MenuToggleProps) {
  return (
    <AriaMenuSection
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={isOn ? [label] : []}
      onSelectionChange={() => onChange(!isOn)}
    >
      <AriaMenuItem id={label} textValue={label} className={`group ${OPTION}`}>
        <Check aria-hidden className="invisible size-4 shrink-0 group-selected:visible" />
        <span className="flex-1">{label}</span>
        {children}
      </AriaMenuItem>
    </AriaMenuSection>
  );
}

interface MenuChoiceProps {
  readonly label: string;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly selectedKey: string;
  readonly onChange: (key: string) => void;
}

/** A section of a `Menu` in which one item is chosen, and marked. */
export function MenuChoice({ label, items, selectedKey, onChange }: MenuChoiceProps) {
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selectedKey]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(String(key));
      }}
    >
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-muted">{label}</Header>
      {items.map((item) => (
        <AriaMenuItem
          key={item.id}
          id={item.id}
          textValue={item.label}
          className={`group ${OPTION}`}
        >
          <Check aria-hidden className="invisible size-4 shrink-0 group-selected:visible" />
          <span lang={item.lang}>{item.label}</span>
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}
