import { expect } from "vitest";
import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The text of bytes in UTF-8, with its byte order mark. */
export const textOf = (bytes: Uint8Array) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** A text with its codes as numbers in braces: `a {0}word{1}`. */
export const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => `{${codeIndex(code)}}`);

/** The text that `shown` shows. */
export const typed = (text: string) =>
  text.replace(/\{(\d+)\}/g, (_, index) => codeCharacter(Number(index)));

/** The paragraphs of a file of one text, as `shown` shows them. */
export const shownTexts = ({ texts }: OpenedFile) =>
  (texts[0]?.paragraphs ?? []).map(({ text }) => shown(text));

/** The source of a file in which the only paragraph that reads `was` is written anew. */
export function edited(file: OpenedFile, was: string, now: string): string {
  const paragraph = shownTexts(file).indexOf(was);
  expect(shownTexts(file)).toContain(was);
  return textOf(file.write([{ slot: "", paragraph, text: typed(now) }]).bytes);
}
