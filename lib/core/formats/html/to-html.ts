import { micromark } from "micromark";
import { frontMatterLength } from "../markdown-source/blocks.ts";
import { escapeHtml, type Page, pageOf } from "./page.ts";

/** Writes plain paragraphs as a standalone HTML page. */
export function toHtml({
  paragraphs,
  ...page
}: Page & { readonly paragraphs: readonly string[] }): string {
  return pageOf(page, paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n"));
}

/** Renders a Markdown text, front matter left out, as a standalone HTML page. HTML in the text is shown, not run. */
export function markdownToHtml({ source, ...page }: Page & { readonly source: string }): string {
  return pageOf(page, micromark(source.slice(frontMatterLength(source))));
}
