"use client";

import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  Label,
  Popover,
  SelectValue,
} from "react-aria-components/Select";
import { FIELD, FIELD_INPUT, FIELD_LABEL } from "./field.ts";
import { type Item, OptionList, POPOVER } from "./option-list.tsx";

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
  readonly selectedKey: string | null;
  readonly onChange: (key: string) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** A choice of one out of a few. */
export function Select({ label, items, selectedKey, onChange, isLabelHidden, isDisabled }: Props) {
  return (
    <AriaSelect
      value={selectedKey}
      onChange={(key) => key !== null && onChange(String(key))}
      isDisabled={isDisabled}
      className={FIELD}
    >
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      <Button className={`${FIELD_INPUT} flex items-center justify-between gap-2 text-start`}>
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
      </Button>
      <Popover className={POPOVER}>
        <OptionList items={items} />
      </Popover>
    </AriaSelect>
  );
}
