import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { escapeHtml, type Page, pageOf } from "./page.ts";
import { redlineOf } from "./redline.ts";

/** A paragraph as received and as it stands now. */
export interface Redline {
  readonly before: string;
  readonly after: string;
}

/** Writes a standalone HTML page in which each paragraph shows what was deleted and inserted since it was received. */
export function toRedlineHtml({
  paragraphs,
  ...page
}: Page & { readonly paragraphs: readonly Redline[] }): string {
  const content = paragraphs.map(({ before, after }) =>
    before === after
      ? `<p>${escapeHtml(after)}</p>`
      : `<p>${redlineOf(compareTexts(before, after, page.language))}</p>`,
  );
  return pageOf(page, content.join("\n"));
}
