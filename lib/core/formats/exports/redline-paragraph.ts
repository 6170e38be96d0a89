import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { codeIndex } from "#lib/core/text/codes.ts";
import { escapeHtml } from "../html/page.ts";
import { redlineOf } from "../html/redline.ts";
import type { ExportedSegment } from "./exported-document.ts";
import { tagOf } from "./visible-tags.ts";

const CODES = /[\u{100000}-\u{10fffd}]/gu;

/** What was deleted and inserted in a segment since it was received, as HTML; codes show as tags. Near-linear. */
export function redlineParagraph(
  { received, text, codes }: Pick<ExportedSegment, "received" | "text" | "codes">,
  language: string,
): string {
  const html =
    received === text ? escapeHtml(text) : redlineOf(compareTexts(received, text, language));
  return html.replace(CODES, (sign) => {
    const index = codeIndex(sign) ?? 0;
    const source = escapeHtml(codes[index]?.source ?? "").replace(CODES, "");
    return `<bdi class="code" title="${source}">${tagOf(index, codes[index])}</bdi>`;
  });
}
