import { escapeHtml } from "../html/page.ts";
import type { Code } from "../opened-file.ts";
import { type InlineFormat, inlineOf } from "./inline.ts";

const ELEMENTS: Readonly<Record<InlineFormat, string>> = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
  code: "code",
  link: "a",
};

/**
 * Writes a text as HTML: what its codes say of bold, italics and links as elements of our own making, never the markup received;
 * other codes are left out. Linear.
 */
export function toInlineHtml(text: string, codes: readonly Code[]): string {
  return inlineOf(text, codes)
    .map((step) => {
      if (step.kind === "text") return escapeHtml(step.text);
      if (step.kind === "code") return "";
      const name = ELEMENTS[step.format];
      if (step.kind === "close") return `</${name}>`;
      const href = step.href === "" ? "" : ` href="${escapeHtml(step.href)}" rel="noreferrer"`;
      return `<${name}${href}>`;
    })
    .join("");
}
