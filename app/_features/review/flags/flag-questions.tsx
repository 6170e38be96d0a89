"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";
import { CategorySearch } from "./category-search.tsx";
import { ChosenCategory } from "./chosen-category.tsx";
import { favourites } from "./favourites.ts";
import { type Details, FlagDetails, NO_DETAILS } from "./flag-details.tsx";
import type { FlagPlace } from "./flag-place.ts";
import { SeverityRow } from "./severity-row.tsx";
import { severityOfKey } from "./severity-signs.ts";

interface Props {
  readonly place: FlagPlace;
  /** Null where it is to be found first. */
  readonly category: MqmCategory | null;
  readonly onDone: () => void;
}

/** Category, severity, and what else there is to say; a severity flags. */
export function FlagQuestions({ place, category: given, onDone }: Props) {
  const { t } = useTranslation();
  const { actions } = useReview();
  const [category, setCategory] = useState(given);
  const [typed, setTyped] = useState(given === null ? "" : null);
  const [severity, setSeverity] = useState<Severity>("minor");
  const [details, setDetails] = useState<Details>(NO_DETAILS);
  const chosen = useFocusOn(typed === null);
  const raise = (grave: Severity) => {
    if (category === null) return;
    onDone();
    void actions.raise({ ...place, ...details, category, severity: grave });
  };
  const choose = (next: MqmCategory) => {
    setCategory(next);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = meaningOf(event);
    if (meaning === null) return;
    event.preventDefault();
    if (meaning.kind === "severity") raise(meaning.severity);
    else if (meaning.kind === "category") choose(meaning.category);
    else if (meaning.kind === "raise") raise(severity);
    else setTyped(meaning.typed);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields and buttons within
    <div className="flex flex-col gap-2" onKeyDown={onKeyDown}>
      {typed === null && category !== null ? (
        <>
          <ChosenCategory category={category} onChange={() => setTyped("")} />
          <SeverityRow severity={severity} onChoose={setSeverity} onRaise={raise} chosen={chosen} />
          <p className="text-xs text-ink-muted">{t("review.flagging.hint")}</p>
          <FlagDetails place={place} details={details} onChange={setDetails} />
        </>
      ) : (
        <CategorySearch typed={typed ?? ""} onChoose={choose} />
      )}
    </div>
  );
}

/** Gives the keyboard to what the returned reference is on, when it is wanted there. */
function useFocusOn(isWanted: boolean) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}

type Meaning =
  | { readonly kind: "severity"; readonly severity: Severity }
  | { readonly kind: "category"; readonly category: MqmCategory }
  | { readonly kind: "search"; readonly typed: string }
  | { readonly kind: "raise" };

/** What a key asks for: in a field most are for what is being typed there. */
function meaningOf(event: KeyboardEvent): Meaning | null {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (event.nativeEvent.isComposing) return null;
  const isInField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  if (key === "Enter" && (isInField || ctrlKey || metaKey))
    return target instanceof HTMLSelectElement ? null : { kind: "raise" };
  if (altKey) return ofAltDigit(event.code);
  if (isInField || ctrlKey || metaKey) return null;
  const severity = severityOfKey(key);
  if (severity) return { kind: "severity", severity };
  return /^\p{L}$/u.test(key) ? { kind: "search", typed: key } : null;
}

function ofAltDigit(code: string): Meaning | null {
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit === undefined) return null;
  const category = favourites()[Number(digit) - 1];
  return category === undefined ? { kind: "search", typed: "" } : { kind: "category", category };
}
