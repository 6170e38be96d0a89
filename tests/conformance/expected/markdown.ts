import { micromark } from "micromark";
import { frontmatter, frontmatterHtml } from "micromark-extension-frontmatter";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { differing, expanded, type Judged, tight, unlikeLists, type Verdict } from "./verdict.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Markdown: the texts of the blocks that it has as HTML; the headings and tables that pandoc found at its top. */
export function judgeMarkdown({ entry, bytes, opening }: Judged): Verdict {
  const html = micromark(decodeText(bytes, { format: "markdown" }).text, {
    allowDangerousHtml: true,
    extensions: [gfm(), frontmatter(["yaml", "toml"])],
    htmlExtensions: [gfmHtml(), frontmatterHtml(["yaml", "toml"])],
  });
  const { childNodes } = parseFragment(html);
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const ours = opening.file.texts.flatMap(({ paragraphs }) =>
    paragraphs.map((each) => tight(expanded(each, wordsOfSource))),
  );
  return {
    texts: ours.length,
    faults: [
      ...blockFaults(childNodes, entry.expected.pandoc_blocks),
      ...unlikeLists("blocks", ours, textsIn(childNodes)),
    ],
  };
}

// Pandoc takes lists, quotes and paragraphs apart in its own way in places: only what is beyond doubt is compared.
const BLOCKS = { Header: /^h[1-6]$/, Table: /^table$/ } as const;

function blockFaults(nodes: readonly Node[], blocks: unknown): string[] {
  if (typeof blocks !== "object" || blocks === null) return [];
  const expected = new Map<string, unknown>(Object.entries(blocks));
  return Object.entries(BLOCKS).flatMap(([name, tag]) => {
    const found = nodes.filter(({ nodeName }) => tag.test(nodeName)).length;
    return differing(`${name} at the top`, found, expected.get(name) ?? 0);
  });
}

const BLOCK = /^(p|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|blockquote|pre|hr|div|section)$/;
const UNSEEN = ["pre", "script", "style"];

/** Words between the borders of blocks. */
function textsIn(nodes: readonly Node[]): string[] {
  const texts = [""];
  const walk = (node: Node) => {
    if (UNSEEN.includes(node.nodeName)) return;
    if (node.nodeName === "#text" && "value" in node) texts.push((texts.pop() ?? "") + node.value);
    const isBlock = BLOCK.test(node.nodeName);
    if (isBlock) texts.push("");
    if ("childNodes" in node) node.childNodes.forEach(walk);
    if (isBlock) texts.push("");
  };
  nodes.forEach(walk);
  return texts.map(tight).filter((text) => text !== "");
}

// Code is shown as a chip, and words all the same.
function wordsOfSource(source: string): string {
  const ticks = /^`+/.exec(source)?.[0];
  return ticks === undefined ? "" : source.slice(ticks.length, -ticks.length);
}
