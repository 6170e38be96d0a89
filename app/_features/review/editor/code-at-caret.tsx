"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCodeName } from "#app/_diff/code-name.ts";
import { useCodes } from "#app/_diff/codes-context.tsx";
import { codeOf } from "./code-editing.ts";

interface AtCaret {
  readonly index: number;
  readonly isSelected: boolean;
}

/** Says the code that the caret has passed or that is selected, for who cannot see the chip; a text area has no words for it. */
export function CodeAtCaret({ area }: { readonly area: RefObject<HTMLTextAreaElement | null> }) {
  const { t, i18n } = useTranslation();
  const codes = useCodes();
  const nameOf = useCodeName();
  const at = useCodeAtCaret(area);
  const name = at && nameOf(at.index, codes);
  return (
    <div role="status" lang={i18n.language} className="sr-only">
      {at && (at.isSelected ? t("review.codes.selected", { name }) : name)}
    </div>
  );
}

function useCodeAtCaret(area: RefObject<HTMLTextAreaElement | null>): AtCaret | null {
  const [at, setAt] = useState<AtCaret | null>(null);
  const last = useRef(0);
  useEffect(() => {
    const onSelection = () => {
      const { current: field } = area;
      if (!field || document.activeElement !== field) return;
      const { value, selectionStart: start, selectionEnd: end } = field;
      const isSelected = start !== end;
      const passed = { start: Math.min(last.current, start), end: Math.max(last.current, start) };
      const index = codeOf(value, isSelected ? { start, end } : passed);
      last.current = end;
      setAt(index === null ? null : { index, isSelected });
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [area]);
  return at;
}
