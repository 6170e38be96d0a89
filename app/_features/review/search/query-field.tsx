"use client";

import { CaseSensitive, Regex, WholeWord } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { ToggleButton } from "#app/_ui/toggle-button.tsx";
import { useKept } from "#app/_ui/use-kept.ts";
import { FieldWithToggles } from "./field-with-toggles.tsx";
import { faultIn } from "./query-fault.ts";
import { RegexHelp } from "./regex-help.tsx";
import { useSearching } from "./search-context.tsx";
import { besides, readHistory, withQuery } from "./search-history.ts";

const HISTORY = "hexapla-searches";

/** What to look for, and how. */
export function QueryField() {
  const { t } = useTranslation();
  const { form, change, found } = useSearching();
  const field = useField();
  const onKeyDown = useQueryKeys();
  return (
    <>
      <FieldWithToggles
        field={field}
        label={t("review.search.query")}
        spellCheck={false}
        value={form.text}
        onType={(text) => change({ text })}
        onKeyDown={onKeyDown}
        fault={faultIn(found.error, "text")}
      >
        <Toggles />
      </FieldWithToggles>
      {form.isRegex && <RegexHelp />}
    </>
  );
}

function Toggles() {
  const { t } = useTranslation();
  const { form, change } = useSearching();
  const { bindings } = useKeys();
  const shown = useKeyNames();
  const keys = (id: string) => shown(bindings.keysOf(id)[0] ?? "");
  return (
    <div className="flex items-center gap-0.5">
      <ToggleButton
        label={t("keys.find-case")}
        keys={keys("find-case")}
        isOn={form.matchCase}
        onChange={(matchCase) => change({ matchCase })}
      >
        <CaseSensitive aria-hidden className="size-4" />
      </ToggleButton>
      <ToggleButton
        label={t("keys.find-word")}
        keys={keys("find-word")}
        isOn={form.wholeWord}
        onChange={(wholeWord) => change({ wholeWord })}
      >
        <WholeWord aria-hidden className="size-4" />
      </ToggleButton>
      <ToggleButton
        label={t("keys.find-accents")}
        keys={keys("find-accents")}
        isOn={form.ignoreAccents}
        onChange={(ignoreAccents) => change({ ignoreAccents })}
      >
        <span aria-hidden className="font-serif leading-none">
          é
        </span>
      </ToggleButton>
      <ToggleButton
        label={t("keys.find-regex")}
        keys={keys("find-regex")}
        isOn={form.isRegex}
        onChange={(isRegex) => change({ isRegex })}
      >
        <Regex aria-hidden className="size-4" />
      </ToggleButton>
    </div>
  );
}

/** The field takes the keyboard whenever the search is opened, with what is in it selected. */
function useField() {
  const field = useRef<HTMLInputElement>(null);
  const { opened } = useSearching();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening counts, though nothing of it is read
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [opened]);
  return field;
}

/** Enter goes on to the next place, Shift+Enter back; the arrows go through former queries. */
function useQueryKeys() {
  const { form, change, step } = useSearching();
  const [kept, keep] = useKept(HISTORY);
  const history = readHistory(kept);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const isPlain = !(
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.nativeEvent.isComposing
    );
    if (!isPlain) return;
    if (event.key === "Enter") {
      event.preventDefault();
      keep(withQuery(history, form.text));
      void step(event.shiftKey ? -1 : 1);
    }
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : null;
    const text = by && besides(history, form.text, by);
    if (!text) return;
    event.preventDefault();
    change({ text });
  };
}
