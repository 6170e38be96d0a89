import { escapeXml } from "../xml/characters.ts";
import { hexOf } from "./code-point.ts";

// Char of XML 1.0, production 2, but for what it admits.
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes text for content of XLIFF 2: what XML cannot hold stands in `cp` elements. `prefix` is that of the core, with its colon. */
export function escapeContent(text: string, prefix = ""): string {
  return escapeXml(text).replace(
    ILLEGAL,
    (character) => `<${prefix}cp hex="${hexOf(character)}"/>`,
  );
}

/** Writes all characters beyond ASCII as references, for encodings that lack some. */
export function escapeWide(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}
