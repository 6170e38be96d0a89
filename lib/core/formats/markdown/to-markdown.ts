import { toMarkdown as written } from "mdast-util-to-markdown";

/** Writes plain paragraphs as Markdown; what Markdown would take for markup is escaped. */
export function toMarkdown(paragraphs: readonly string[]): string {
  return written({
    type: "root",
    children: paragraphs.map((value) => ({
      type: "paragraph",
      children: [{ type: "text", value }],
    })),
  });
}
