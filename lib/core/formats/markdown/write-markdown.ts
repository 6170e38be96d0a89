import type { EditedSource, TextEdit } from "../text/text-file.ts";
import { writeSurely } from "../text/write-surely.ts";
import { composed, isKept, WAYS } from "./compose.ts";
import { findProse, type MarkdownParagraph } from "./find-prose.ts";

/** A Markdown text that is written into. */
export interface MarkdownSource {
  readonly source: string;
  readonly lineEnd: string;
  readonly paragraphs: readonly MarkdownParagraph[];
  canHold(character: string): boolean;
}

/** Writes edits into Markdown so that all of it is read as it was meant. */
export function writeMarkdown(
  { source, lineEnd, paragraphs, canHold }: MarkdownSource,
  edits: readonly TextEdit<MarkdownParagraph>[],
): EditedSource {
  const writer = {
    source,
    paragraphs,
    ways: WAYS,
    read: (written: string) => findProse(written, lineEnd).paragraphs,
    compose: (paragraph: MarkdownParagraph, text: string, way: (typeof WAYS)[number]) =>
      composed({ paragraph, text, way, canHold }),
    fit: asLines,
    keeps: isKept,
  };
  return writeSurely(writer, edits);
}

// A line of a paragraph has no white space around it, and no line is blank.
function asLines(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""));
  return lines.filter((line) => line !== "").join("\n");
}
