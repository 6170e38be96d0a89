import { hasCodes } from "#lib/core/text/codes.ts";
import { textOfPieces } from "../pieces.ts";
import { GatheredInline } from "./gathered-inline.ts";
import type { Inline, InlineOptions } from "./inline.ts";
import type { XmlElement, XmlText } from "./tree.ts";

// A paragraph that nobody wrote: word diffs, editors and checks take time by its length.
const LONGEST_PARAGRAPH = 1_000_000;

/** The paragraph that the content of `element` is. Linear. */
export function readInline(source: string, element: XmlElement, options: InlineOptions): Inline {
  const plain = plainText(source, element);
  if (plain && plain.text.length <= LONGEST_PARAGRAPH) return plain;
  const gathered = new GatheredInline(source, options);
  const section = onlySection(element);
  if (section) gathered.section(section);
  else gathered.nodes(element.children);
  const text = textOfPieces(gathered.pieces);
  if (text.length > LONGEST_PARAGRAPH) options.refuse(element.at.start);
  return { ...gathered.finished(), text, isSection: section !== null };
}

const NOTHING: Omit<Inline, "text" | "pieces"> = {
  codes: [],
  codeSpans: [],
  pairs: new Map(),
  unseen: [],
  isSection: false,
  unopened: [],
};

/** What most paragraphs are: characters that stand in the source as they are. */
function plainText(source: string, { children: [node, second] }: XmlElement): Inline | null {
  if (node?.kind !== "text" || second || node.isData || hasCodes(node.text)) return null;
  const { text, at } = node;
  if (text.length !== at.end - at.start || !source.startsWith(text, at.start)) return null;
  return { ...NOTHING, text, pieces: [{ text, source: at, exact: true }] };
}

function onlySection({ children }: XmlElement): XmlText | null {
  const [first, second] = children;
  return first?.kind === "text" && first.isData && !second ? first : null;
}
