import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Span } from "#lib/core/text/tokens.ts";
import { costLimit, refuseGluedAddresses, refuseManyLines } from "./cost-limit.ts";

/** The beginning or end of a construct of Markdown; half-open UTF-16 offsets. */
export interface MarkdownEvent extends Span {
  readonly isEnter: boolean;
  /** As micromark names it: `paragraph`, `emphasisSequence`, `lineEnding`. */
  readonly type: string;
}

/** What a Markdown text consists of (CommonMark 0.31, GFM, front matter), every mark with its place. @throws UnreadableDocumentError `too-large` for what takes too long */
export function markdownEvents(text: string): MarkdownEvent[] {
  refuseManyLines(text);
  refuseGluedAddresses(text);
  // The parser passes over a byte order mark and counts from behind it.
  const shift = text.startsWith("\ufeff") ? 1 : 0;
  const parser = parse({ extensions: [gfm(), frontmatter(["yaml", "toml"]), costLimit(text)] });
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  return events.map(([kind, { type, start, end }]) => ({
    isEnter: kind === "enter",
    type,
    start: start.offset + shift,
    end: end.offset + shift,
  }));
}
