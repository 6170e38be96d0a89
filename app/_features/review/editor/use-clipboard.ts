import type { ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "#app/_features/review/requests.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { hasCodes, withoutCodes } from "#lib/core/text/codes.ts";
import { COPIED_TEXT, codesLost, pastedInto, readCopied, writeCopied } from "./code-editing.ts";
import { insertText } from "./use-code-guard.ts";

type Handler = (event: ClipboardEvent<HTMLTextAreaElement>) => void;

/**
 * Copying and pasting in the editor of a segment. Other programs get the words, the segment itself its codes as well; codes of other
 * segments stay outside, and so do line breaks where it has but one line.
 */
export function useClipboard(
  segment: Segment,
  isOneLine: boolean,
): { readonly onCopy: Handler; readonly onCut: Handler; readonly onPaste: Handler } {
  const { t } = useTranslation();
  const showToast = useToast();
  const onCopy: Handler = (event) => {
    const text = selectedIn(event.currentTarget);
    if (!hasCodes(text)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", withoutCodes(text));
    event.clipboardData.setData(COPIED_TEXT, writeCopied({ segment: segment.id, text }));
  };
  const onPaste: Handler = (event) => {
    const words = event.clipboardData.getData("text/plain");
    const copied = readCopied(event.clipboardData.getData(COPIED_TEXT));
    const { text, hasLeftOut } = pastedInto(segment, words, copied);
    if (hasLeftOut) showToast({ tone: "warn", text: t("review.codes.leftOut"), topic: "codes" });
    const inLine = isOneLine ? text.replace(/\s*\n\s*/g, " ") : text;
    const selected = selectedIn(event.currentTarget);
    if (inLine === words && !hasCodes(selected)) return;
    event.preventDefault();
    insertText(inLine + codesLost(selected, inLine));
  };
  return {
    onCopy,
    onPaste,
    onCut: (event) => {
      onCopy(event);
      if (event.isDefaultPrevented()) document.execCommand("delete");
    },
  };
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  return value.slice(selectionStart, selectionEnd);
}
