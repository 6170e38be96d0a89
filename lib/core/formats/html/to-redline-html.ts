import { type Piece, piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { escapeHtml, type Page, pageOf } from "./page.ts";

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
  const content = paragraphs.map(({ before, after }) => {
    const { changes } = diffTexts(before, after, page.language);
    return `<p>${piecesOf(before, after, changes).map(marked).join("")}</p>`;
  });
  return pageOf(page, content.join("\n"));
}

const TAGS = { same: null, deleted: "del", inserted: "ins" } as const;

function marked({ kind, text }: Piece): string {
  const tag = TAGS[kind];
  return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
}
