import { blocksOf, type ProseBlock } from "./blocks.ts";
import {
  type Format,
  lineEndOf,
  replacementCharacters,
  type Source,
  type SourceParagraph,
} from "./source.ts";

/** Markdown: a paragraph is the inline source of a paragraph or heading, without the marks of the blocks around it. */
export const markdown: Format = { read, protect };

function read(text: string): Source {
  const { prose, html } = blocksOf(text);
  const leftOut = html.map((at) => ({ code: "html-left-out", at }) as const);
  return {
    separator: "blank-line",
    paragraphs: prose.map((block) => paragraphOf(text, block)),
    issues: [...replacementCharacters(text), ...leftOut],
  };
}

function paragraphOf(text: string, block: ProseBlock): SourceParagraph {
  const { content, lineStart, quotes, isOneLine } = block;
  const lineBreak = lineEndOf(text) + continuationOf(text.slice(lineStart, content.start));
  const source = text.slice(content.start, content.end).replace(breaksIn(quotes), "\n");
  return { ...content, text: source, lineBreak, isOneLine };
}

// A line end with the marks of the quotes it continues; a lazy line has fewer. Leading white space means nothing.
function breaksIn(quotes: number): RegExp {
  return new RegExp(`(?:\\r\\n|[\\n\\r])(?:[ \\t]*>){0,${quotes}}[ \\t]*`, "g");
}

// The further lines of a paragraph stand in the same quotes, and as far in as the first does behind its bullets.
function continuationOf(before: string): string {
  return before.replace(/[^>\s]/g, " ");
}

// Whatever Markdown would take for the start of a block is judged by its own parser, line by line, for there is no
// short rule; a definition may need two lines to be one.
function protect(lines: readonly string[]): readonly string[] {
  const safe = lines.map((line, index) => {
    const text = line.trimStart();
    return isParagraph(index === 0 ? text : `x\n${text}`) ? text : escapeStart(text);
  });
  const [first = "", ...rest] = safe;
  return isParagraph(safe.join("\n")) ? safe : [escapeStart(first), ...rest];
}

function escapeStart(line: string): string {
  return line.replace(/^\d*/, "$&\\");
}

function isParagraph(text: string): boolean {
  const { prose } = blocksOf(text);
  const [block] = prose;
  if (prose.length !== 1 || block?.node.type !== "paragraph") return false;
  return block.content.start === 0 && block.content.end >= text.trimEnd().length;
}
