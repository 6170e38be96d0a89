import type { Piece } from "../pieces.ts";
import { characterPieces } from "../xml/characters.ts";
import type { XmlElement } from "../xml/tree.ts";
import { hasParagraphs, labelOf } from "./labels.ts";
import { attributeOf, isWord } from "./names.ts";
import type { NodeKind, Run, RunNode } from "./source.ts";

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00ad",
};

// Marks that belong to their place: where a page once ended, the number at the head of a note, the anchor of a comment.
const HIDDEN: ReadonlySet<string> = new Set([
  "lastRenderedPageBreak",
  "footnoteRef",
  "endnoteRef",
  "annotationRef",
  "commentReference",
  "separator",
  "continuationSeparator",
  "ruby",
]);

/** Reads what stands in a run. */
export function readNode(source: string, element: XmlElement, run: Run): RunNode {
  const { tag, at } = element;
  if (!isWord(tag)) return codeNode(element, run);
  const { local } = tag;
  const characters = Object.hasOwn(CHARACTERS, local) ? CHARACTERS[local] : undefined;
  if (characters !== undefined) return single(element, run, characters);
  if (local === "br")
    return isLineBreak(element) ? single(element, run, "\n") : codeNode(element, run);
  if (local === "fldChar") return nodeOf(element, run, fieldPart(element), []);
  if (HIDDEN.has(local) || at.start === at.end) return nodeOf(element, run, "hidden", []);
  if (local === "t" || (local === "delText" && run.isDeleted)) {
    return { ...nodeOf(element, run, "text", dataOf(source, element)), isCharacters: true };
  }
  if (local === "instrText" || local === "delInstrText") {
    return { ...nodeOf(element, run, "instruction", dataOf(source, element)), isCharacters: true };
  }
  return local === "delText" ? nodeOf(element, run, "hidden", []) : codeNode(element, run);
}

function single(element: XmlElement, run: Run, text: string): RunNode {
  return nodeOf(element, run, "text", [{ text, source: element.at, exact: false }]);
}

function codeNode(element: XmlElement, run: Run): RunNode {
  const label = labelOf(element);
  return { ...nodeOf(element, run, "code", []), label, isPinned: hasParagraphs(element) };
}

/** A node of a run, of that kind and with that text. */
export function nodeOf(
  { at, inside, tag }: XmlElement,
  run: Run,
  kind: NodeKind,
  pieces: readonly Piece[],
): RunNode {
  const isPreserved = tag.attributes.get("xml:space") === "preserve";
  const isCharacters = false;
  return {
    kind,
    run,
    name: tag.name,
    at,
    inside,
    pieces,
    isCharacters,
    isPreserved,
    label: "",
    isPinned: false,
  };
}

function isLineBreak({ tag }: XmlElement): boolean {
  return (attributeOf(tag, "type") ?? "textWrapping") === "textWrapping";
}

function fieldPart({ tag }: XmlElement): NodeKind {
  const type = attributeOf(tag, "fldCharType");
  return type === "begin" || type === "separate" || type === "end" ? type : "hidden";
}

// Line ends inside an element are white space of the file; lines of the text are elements. Character data in sections or between
// comments, which no office program writes, is taken as a whole.
function dataOf(source: string, { children, inside }: XmlElement): Piece[] {
  if (inside.start === inside.end) return [];
  const isPlain = children.every((node) => node.kind === "text" && !node.isData);
  if (!isPlain) {
    const text = children.map((node) => (node.kind === "text" ? node.text : "")).join("");
    return [{ text: text.replace(/\n/g, " "), source: inside, exact: false }];
  }
  return characterPieces(source, inside).flatMap((piece) => withoutLines(piece));
}

function withoutLines(piece: Piece): Piece[] {
  if (!piece.text.includes("\n")) return [piece];
  if (!piece.exact) return [{ ...piece, text: " " }];
  let at = piece.source.start;
  return piece.text.split(/(\n)/).map((text) => {
    const source = { start: at, end: at + text.length };
    at = source.end;
    return text === "\n" ? { text: " ", source, exact: false } : { text, source, exact: true };
  });
}
