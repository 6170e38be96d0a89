import { attributeOf, textOf, type XmlElement } from "#lib/core/formats/xml/tree.ts";

// What no reader of the accepted text sees; the second of two drawings of one thing; what is protected as a code.
const UNSEEN = [
  "del",
  "moveFrom",
  "Fallback",
  "delText",
  "delInstrText",
  "rPrChange",
  "pPrChange",
  "rt",
  "oMath",
  "oMathPara",
];

/** A piece of a paragraph: words, or an end of a field. */
interface Piece {
  readonly kind: "words" | "begin" | "instruction" | "separate" | "end";
  readonly text: string;
}

/** The words of a part of a Word document, changes accepted, results of fields left out but for links and what runs over paragraphs. */
export function wordsIn(element: XmlElement): string {
  const boxes: XmlElement[] = [];
  const words = settled(piecesIn(element, boxes));
  return words + boxes.map(wordsIn).join("");
}

function piecesIn(element: XmlElement, boxes: XmlElement[]): Piece[] {
  return element.children.flatMap((node): Piece[] => {
    if (node.kind !== "element" || UNSEEN.includes(node.tag.local) || isSeparator(node)) return [];
    if (node.tag.local === "txbxContent") {
      boxes.push(node);
      return [];
    }
    if (node.tag.local === "p") return [{ kind: "words", text: wordsIn(node) }];
    const piece = pieceOf(node);
    if (piece) return [piece];
    const inside = piecesIn(node, boxes);
    return node.tag.local === "fldSimple" ? fieldOf(node, inside) : inside;
  });
}

function pieceOf(node: XmlElement): Piece | null {
  const { local, uri } = node.tag;
  if (!uri.includes("wordprocessingml")) return null;
  if (local === "t") return { kind: "words", text: textOf(node) };
  if (local === "noBreakHyphen") return { kind: "words", text: "\u2011" };
  if (local === "instrText") return { kind: "instruction", text: textOf(node) };
  if (local !== "fldChar") return null;
  const type = attributeOf(node.tag, "fldCharType");
  return type === "begin" || type === "separate" || type === "end"
    ? { kind: type, text: "" }
    : null;
}

function fieldOf({ tag }: XmlElement, inside: readonly Piece[]): Piece[] {
  return [
    { kind: "begin", text: "" },
    { kind: "instruction", text: attributeOf(tag, "instr") ?? "" },
    { kind: "separate", text: "" },
    ...inside,
    { kind: "end", text: "" },
  ];
}

function isSeparator({ tag }: XmlElement): boolean {
  const isNote = tag.local === "footnote" || tag.local === "endnote";
  return isNote && (attributeOf(tag, "type") ?? "normal") !== "normal";
}

/** The words of pieces without the results of fields that end among them. */
function settled(pieces: readonly Piece[]): string {
  const open = [{ words: "", instruction: "" }];
  for (const { kind, text } of pieces) {
    const field = open.at(-1) ?? { words: "", instruction: "" };
    if (kind === "words") field.words += text;
    if (kind === "instruction") field.instruction += text;
    if (kind === "begin") open.push({ words: "", instruction: "" });
    if (kind !== "end" || open.length === 1) continue;
    open.pop();
    const outer = open.at(-1);
    if (outer && /^\s*HYPERLINK\b/i.test(field.instruction)) outer.words += field.words;
  }
  return open.map(({ words }) => words).join("");
}
