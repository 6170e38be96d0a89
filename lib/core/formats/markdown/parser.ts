import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Span } from "#lib/core/text/tokens.ts";
import { frontMatterEnd } from "./blocks.ts";
import { costLimit } from "./cost-limit.ts";

type Parser = ReturnType<typeof parse>;
type Events = Parameters<typeof postprocess>[0];

/** The beginning or end of a construct of Markdown; half-open UTF-16 offsets. */
export interface MarkdownEvent extends Span {
  readonly isEnter: boolean;
  /** As micromark names it: `paragraph`, `emphasisSequence`, `lineEnding`. */
  readonly type: string;
}

/** Reads stretches of one text, each by itself, as CommonMark 0.31 with GFM. What one of them defines is known in those read later. */
export interface MarkdownParser {
  /** Blocks outside of lists, quotes and notes, without what stands in their lines; takes note of all that is defined. */
  blocks(span: Span): MarkdownEvent[];
  /** Everything, every mark with its place. */
  events(span: Span): MarkdownEvent[];
}

/** @throws UnreadableDocumentError `too-large`, from both of its functions, where reading takes too long */
export function markdownParser(source: string): MarkdownParser {
  const limit = costLimit(source);
  const extensions = [gfm(), limit.extension];
  // Front matter is nowhere but at the beginning; where it never ends, the parser would miss what the lines behind it are.
  const data = frontMatterEnd(source) > 0 ? [frontmatter(["yaml", "toml"])] : [];
  const first = parse({ extensions: [...extensions, ...data] });
  const other = parse({ extensions });
  const known = { defined: names(), gfmFootnotes: names() };
  Object.assign(first, known);
  Object.assign(other, known);
  const blocks = ({ start, end }: Span) => {
    limit.startAt(start);
    return blockEvents(start === 0 ? first : other, source.slice(start, end), start === 0);
  };
  return {
    blocks: (span) => presented(flowOf(blocks(span)), source, span),
    events: (span) => presented(postprocess(blocks(span)), source, span),
  };
}

function blockEvents(parser: Parser, text: string, isBeginning: boolean): Events {
  parser.lazy = {};
  const chunks = preprocess();
  // At the beginning, a byte order mark is passed over.
  if (!isBeginning) chunks("", undefined, false);
  return parser.document().write(chunks(text, undefined, true));
}

const CONTAINERS: ReadonlySet<string> = new Set([
  "blockQuote",
  "listOrdered",
  "listUnordered",
  "gfmFootnoteDefinition",
]);

// Each line of a flow of blocks refers to the tokenizer of them all.
function flowOf(events: Events): Events {
  const flows = new Set<Events>();
  let depth = 0;
  for (const [kind, { type, _tokenizer: flow }] of events) {
    if (CONTAINERS.has(type)) depth += kind === "enter" ? 1 : -1;
    if (depth === 0 && flow) flows.add(flow.events);
  }
  return [...flows].flat();
}

function presented(events: Events, source: string, { start: begun }: Span): MarkdownEvent[] {
  // What is passed over is not counted either.
  const shift = begun === 0 && source.startsWith("\ufeff") ? 1 : begun;
  return events.map(([kind, { type, start, end }]) => ({
    isEnter: kind === "enter",
    type,
    start: start.offset + shift,
    end: end.offset + shift,
  }));
}

// The parser looks through the list of all names for each one it meets: with thousands of notes that takes minutes, and a set no time.
function names(): string[] {
  const known = new Set<string>();
  const push = (name: string) => known.add(name).size;
  const list: string[] = [];
  return Object.assign(list, { push, includes: (name: string) => known.has(name) });
}
