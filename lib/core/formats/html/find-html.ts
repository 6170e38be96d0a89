import { paragraphOf } from "../text/inline-items.ts";
import { hasText } from "../text/text-file.ts";
import type { PlacedParagraph } from "../text/write-surely.ts";
import { findBlocks, type InlineRun } from "./find-blocks.ts";
import { inlineRun } from "./inline-run.ts";
import { type HtmlToken, htmlTokens } from "./tokens.ts";

/** A paragraph of HTML. */
export interface HtmlParagraph extends PlacedParagraph {
  readonly isPreformatted: boolean;
}

/** The paragraphs of an HTML text in the order of its source, and the language that it says it is in. */
export function findHtml(source: string): {
  readonly paragraphs: readonly HtmlParagraph[];
  readonly language: string | null;
} {
  const tokens = htmlTokens(source);
  const paragraphs = findBlocks(tokens).flatMap((run) => proseOf(run, source));
  return { paragraphs, language: languageOf(tokens) };
}

function proseOf(run: InlineRun, source: string): HtmlParagraph[] {
  const { isPreformatted } = run;
  const { pieces, codes } = paragraphOf(inlineRun(run, source), source, "html");
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !hasText({ pieces })) return [];
  const place = { start: first.source.start, end: last.source.end };
  return [{ pieces, codes, isOneLine: !isPreformatted, isPreformatted, ...place }];
}

function languageOf(tokens: readonly HtmlToken[]): string | null {
  const html = tokens.find(({ kind, name }) => kind === "start" && name === "html");
  const attribute = ["lang", "xml:lang"].flatMap(
    (name) => html?.attributes.find((each) => each.name === name) ?? [],
  )[0];
  return attribute?.value.trim() || null;
}
