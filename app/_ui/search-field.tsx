"use client";

import { Search, X } from "lucide-react";
import {
  SearchField as AriaSearchField,
  Button,
  Input,
  Label,
} from "react-aria-components/SearchField";
import { FIELD_INPUT, fieldDirection } from "./field.ts";

interface Props {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to search by; Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange }: Props) {
  return (
    <AriaSearchField value={value} onChange={onChange} className="group relative min-w-0">
      <Label className="sr-only">{label}</Label>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4 text-ink-muted"
      />
      <Input
        placeholder={label}
        dir={fieldDirection(value)}
        className={`${FIELD_INPUT} ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden`}
      />
      <Button
        aria-label={clearLabel}
        className="absolute inset-y-0 end-0 flex w-9 items-center justify-center text-ink-muted group-data-empty:hidden"
      >
        <X aria-hidden className="size-4" />
      </Button>
    </AriaSearchField>
  );
}
