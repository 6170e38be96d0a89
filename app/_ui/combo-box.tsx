"use client";

import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  Popover,
} from "react-aria-components/ComboBox";
import { FIELD, FIELD_INPUT, FIELD_LABEL } from "./field.ts";
import { type Item, OptionList, POPOVER } from "./option-list.tsx";

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
  readonly selectedKey: string | null;
  readonly onChange: (key: string) => void;
  /** Said where no item has what was typed. */
  readonly emptyMessage: string;
}

/** A choice of one out of many, found by typing a part of it. */
export function ComboBox({ label, items, selectedKey, onChange, emptyMessage }: Props) {
  return (
    <AriaComboBox
      defaultItems={items}
      value={selectedKey}
      onChange={(key) => key !== null && onChange(String(key))}
      allowsEmptyCollection
      menuTrigger="focus"
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <div className="relative">
        <Input className={`${FIELD_INPUT} pe-9`} />
        <Button className="absolute inset-y-0 end-0 flex w-9 items-center justify-center text-ink-muted">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </div>
      <Popover className={POPOVER}>
        <OptionList
          items={undefined}
          renderEmptyState={() => (
            <p className="px-3 py-2 text-sm text-ink-muted">{emptyMessage}</p>
          )}
        />
      </Popover>
    </AriaComboBox>
  );
}
