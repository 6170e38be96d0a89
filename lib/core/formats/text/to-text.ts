import type { ParagraphSeparator } from "#lib/core/text/paragraphs.ts";

/** Writes paragraphs as plain text, parted by a line end or a blank line; the last line is ended too. */
export function toText(
  paragraphs: readonly string[],
  separator: ParagraphSeparator = "blank-line",
): string {
  const lines =
    separator === "line" ? paragraphs.map((text) => text.replace(/\n/g, " ")) : paragraphs;
  return `${lines.join(separator === "line" ? "\n" : "\n\n")}\n`;
}
