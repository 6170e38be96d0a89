"use client";

import { memo, type RefObject, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Toolbar } from "react-aria-components/Toolbar";
import { useTranslation } from "react-i18next";
import { useCommand } from "#app/_keys/keys-context.ts";
import { type SpecialSign, specialSigns, typedFor } from "./special-signs.ts";
import { insertText } from "./use-code-guard.ts";

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly language: string;
}

/** Signs of the language at hand that a keyboard may lack: a press types one, or puts a pair around what is selected. */
export const SignBar = memo(function SignBar({ area, language }: Props) {
  const { t, i18n } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  useCommand("special-signs", () => bar.current?.querySelector("button")?.focus());
  const type = (sign: SpecialSign) => {
    const { current: field } = area;
    if (!field) return;
    field.focus({ preventScroll: true });
    insertText(typedFor(sign, field.value.slice(field.selectionStart, field.selectionEnd)));
  };
  return (
    <Toolbar
      ref={bar}
      aria-label={t("review.signs.label")}
      dir={i18n.dir()}
      className="flex flex-wrap gap-0.5 font-sans"
    >
      {specialSigns(language).map((sign) => (
        <Button
          key={sign.text}
          aria-label={sign.unseen && t(`review.signs.${sign.unseen}`)}
          // A press must leave the selection in the text area, which the sign goes around.
          preventFocusOnPress
          onPress={() => type(sign)}
          className="flex h-6 min-w-6 items-center justify-center rounded px-1 text-sm text-ink-muted hover:bg-hover hover:text-ink pressed:bg-hover"
        >
          <span lang={language} dir="auto">
            {sign.unseen ? SHOWN[sign.unseen] : shownSign(sign)}
          </span>
        </Button>
      ))}
    </Toolbar>
  );
});

// Signs without ink are shown as proofreaders write them.
const SHOWN = {
  "no-break": "⍽",
  narrow: "⍽̣",
  "rtl-mark": "⇤",
  "ltr-mark": "⇥",
  "non-joiner": "⌶",
} as const;

/** A mark that combines needs something to stand on. */
function shownSign({ text, close = "" }: SpecialSign): string {
  return /^\p{M}/u.test(text) ? `◌${text}` : `${text.trim()}${close.trim()}`;
}
