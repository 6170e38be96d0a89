import type { KeyboardEvent } from "react";
import { SEARCH } from "#app/_features/review/keys/commands.ts";
import { writtenKeys } from "#app/_keys/key-press.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useSearching } from "./search-context.tsx";
import type { SearchForm } from "./search-form.ts";

type Toggle = "isRegex" | "matchCase" | "wholeWord" | "ignoreAccents" | "preserveCase";

const TOGGLES: Readonly<Record<string, Toggle>> = {
  "find-case": "matchCase",
  "find-word": "wholeWord",
  "find-regex": "isRegex",
  "find-accents": "ignoreAccents",
  "find-preserve": "preserveCase",
};

/** Hears the keys that work in the panel alone. */
export function usePanelKeys(): (event: KeyboardEvent) => void {
  const { bindings } = useKeys();
  const { form, change, close, replace } = useSearching();
  const commands: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(
      Object.entries(TOGGLES).map(([command, field]) => {
        return [command, () => change(flipped(form, field))];
      }),
    ),
    "find-replace-all": () => (form.put === "" ? undefined : void replace()),
    "find-close": close,
  };
  return (event) => {
    const command = commands[bindings.commandAt(writtenKeys(event), SEARCH, true) ?? ""];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };
}

function flipped(form: SearchForm, field: Toggle): Partial<SearchForm> {
  return { [field]: !form[field] };
}
