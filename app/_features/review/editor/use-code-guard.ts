import { type RefObject, useEffect } from "react";
import { areOnlyCodes, codeBeside, codesLost } from "./code-editing.ts";

type Area = RefObject<HTMLTextAreaElement | null>;

// What takes codes along on purpose, or brings them back.
const MEANT = /^(?:history|deleteByCut|deleteByDrag|insertFromDrop)/;

/**
 * Keeps codes from being lost by the way. A key that would delete the one beside the caret selects it first; what is typed over words
 * with codes in them takes the place of the words alone, and the codes come behind it.
 */
export function useCodeGuard(area: Area): void {
  useEffect(() => {
    const { current: field } = area;
    return field ? guard(field) : undefined;
  }, [area]);
}

function guard(field: HTMLTextAreaElement): () => void {
  let before: string | null = null;
  const remember = () => {
    const { value, selectionStart, selectionEnd } = field;
    before = areOnlyCodes(value.slice(selectionStart, selectionEnd)) ? null : value;
  };
  const onBeforeInput = (event: InputEvent) => {
    if (event.isComposing) return;
    if (selectsCode(field, event.inputType)) return event.preventDefault();
    if (MEANT.test(event.inputType)) before = null;
    else remember();
  };
  const settle = () => {
    const lost = before === null ? "" : codesLost(before, field.value);
    before = null;
    // Once the browser is done with what was typed: it refuses to be told to insert within.
    if (lost !== "") setTimeout(() => putBack(field, lost));
  };
  const onInput = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    settle();
  };
  field.addEventListener("beforeinput", onBeforeInput);
  field.addEventListener("compositionstart", remember);
  field.addEventListener("compositionend", settle);
  field.addEventListener("input", onInput);
  return () => {
    field.removeEventListener("beforeinput", onBeforeInput);
    field.removeEventListener("compositionstart", remember);
    field.removeEventListener("compositionend", settle);
    field.removeEventListener("input", onInput);
  };
}

/** Selects the code that a key would delete, and tells whether there was one. */
function selectsCode(field: HTMLTextAreaElement, inputType: string): boolean {
  const side = SIDES.get(inputType);
  const { value, selectionStart, selectionEnd } = field;
  if (!side || selectionStart !== selectionEnd) return false;
  const code = codeBeside(value, selectionStart, side);
  if (code) field.setSelectionRange(code.start, code.end);
  return code !== null;
}

const SIDES: ReadonlyMap<string, "before" | "behind"> = new Map([
  ["deleteContentBackward", "before"],
  ["deleteContentForward", "behind"],
]);

function putBack(field: HTMLTextAreaElement, codes: string): void {
  const { selectionEnd: caret } = field;
  field.setSelectionRange(caret, caret);
  insertText(codes);
  field.setSelectionRange(caret, caret);
}

/** Inserts at the caret of the field that has the keyboard. */
export function insertText(text: string): void {
  // Deprecated and without successor: the only way that leaves the browser's own undo whole.
  document.execCommand("insertText", false, text);
}
