import { toString as plain } from "mdast-util-to-string";
import { blocksOf } from "../markdown-source/blocks.ts";

/** The paragraphs and headings of a Markdown text without their markup; code, HTML and front matter are left out. */
export function plainParagraphs(source: string): readonly string[] {
  return blocksOf(source).prose.map(({ node }) => plain(node));
}
