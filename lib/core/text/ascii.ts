import anyAscii from "any-ascii";

/**
 * Returns `text` in ASCII letters, read character by character (Київ → Kiiv, Łódź → Lodz). Meant for comparing words across
 * scripts, not for reading: it knows no language.
 */
export function toAscii(text: string): string {
  return NOT_ASCII.test(text) ? anyAscii(text) : text;
}

const NOT_ASCII = /[^\p{ASCII}]/u;
