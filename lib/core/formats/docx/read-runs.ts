import type { Piece } from "../pieces.ts";
import { characterPieces } from "../xml/characters.ts";
import { childElement, childElements, textOf, type XmlElement } from "../xml/tree.ts";
import { attributeOf, isAlternate, isWord } from "./names.ts";
import type { NodeKind, Run, RunNode, Standing, Wrapper } from "./source.ts";

const INSERTING: ReadonlySet<string> = new Set(["ins", "moveTo"]);
const DELETING: ReadonlySet<string> = new Set(["del", "moveFrom"]);
const HOLDING: ReadonlySet<string> = new Set(["hyperlink", "rubyBase"]);

// Elements between a paragraph and its runs that have no words of their own (ISO/IEC 29500-1, §17.3 to §17.5, §17.16.22).
const TRANSPARENT: ReadonlySet<string> = new Set([
  "hyperlink",
  "smartTag",
  "customXml",
  "sdt",
  "sdtContent",
  "dir",
  "bdo",
  "ruby",
  "rubyBase",
  ...INSERTING,
  ...DELETING,
]);

interface Around extends Standing {
  readonly holder: number | null;
  readonly wrapper: Wrapper | null;
}

/** The runs of a paragraph in order, those inside of links, content controls and tracked changes included. Linear. */
export function runsOf(source: string, paragraph: XmlElement, standing: Standing): Run[] {
  const runs: Run[] = [];
  gather(source, paragraph, { ...standing, holder: null, wrapper: null }, runs);
  return runs;
}

function gather(source: string, parent: XmlElement, around: Around, runs: Run[]): void {
  for (const element of childElements(parent)) {
    const { tag } = element;
    if (isWord(tag, "r")) gatherRun(source, element, around, runs);
    else if (isWord(tag, "fldSimple")) gatherField(source, element, around, runs);
    else if (isWord(tag) && TRANSPARENT.has(tag.local)) {
      gather(source, element, within(source, element, around), runs);
    } else if (isWholeCode(element)) runs.push(wholeRun(element, around, labelOf(element)));
  }
}

function within(source: string, element: XmlElement, around: Around): Around {
  const { local, at } = element.tag;
  const isTracking = INSERTING.has(local) || DELETING.has(local);
  return {
    isInserted: around.isInserted || INSERTING.has(local),
    isDeleted: around.isDeleted || DELETING.has(local),
    holder: HOLDING.has(local) ? at.start : around.holder,
    wrapper: isTracking ? wrapperOf(source, element) : null,
  };
}

function wrapperOf(source: string, { at, inside, tag }: XmlElement): Wrapper {
  const open = source.slice(tag.at.start, tag.at.end);
  return { at, inside, open, close: `</${tag.name}>` };
}

// A simple field that is a link shows words of the text; all others show what a program works out.
function gatherField(source: string, element: XmlElement, around: Around, runs: Run[]): void {
  const instruction = attributeOf(element.tag, "instr") ?? "";
  if (!isLink(instruction)) runs.push(wholeRun(element, around, fieldLabel(instruction), true));
  else gather(source, element, { ...around, holder: element.at.start, wrapper: null }, runs);
}

function isWholeCode({ tag }: XmlElement): boolean {
  return isMath(tag) || isAlternate(tag);
}

function isMath({ local }: XmlElement["tag"]): boolean {
  return local === "oMath" || local === "oMathPara";
}

function wholeRun(element: XmlElement, around: Around, label: string, isPinned = false): Run {
  const nodes: RunNode[] = [];
  const { at, tag } = element;
  const run: Run = {
    ...around,
    at,
    name: tag.name,
    isWhole: true,
    properties: null,
    propertyChange: null,
    nodes,
    language: null,
  };
  const pinned = isPinned || isAlternate(tag) || hasParagraphs(element);
  nodes.push({ ...nodeOf(element, run, "code", []), label, isPinned: pinned });
  return run;
}

function gatherRun(source: string, element: XmlElement, around: Around, runs: Run[]): void {
  const properties = childElements(element).find(({ tag }) => isWord(tag, "rPr")) ?? null;
  const nodes: RunNode[] = [];
  const run: Run = {
    ...around,
    at: element.at,
    name: element.tag.name,
    isWhole: false,
    properties: properties?.at ?? null,
    propertyChange: (properties && childElement(properties, "rPrChange")?.at) ?? null,
    nodes,
    language: languageOf(properties),
  };
  runs.push(run);
  for (const child of childElements(element)) {
    if (child === properties) continue;
    nodes.push(readNode(source, child, run));
    if (isWord(child.tag, "ruby")) {
      gather(source, child, { ...around, wrapper: null }, runs);
    }
  }
}

function languageOf(properties: XmlElement | null): string | null {
  const said = properties && childElement(properties, "lang");
  if (!said) return null;
  const isRightToLeft = childElement(properties, "rtl") !== null;
  return attributeOf(said.tag, isRightToLeft ? "bidi" : "val");
}

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

function readNode(source: string, element: XmlElement, run: Run): RunNode {
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

function nodeOf(
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

/** Whether the instruction of a field makes a link of its result. */
export function isLink(instruction: string): boolean {
  return /^\s*HYPERLINK\b/i.test(instruction);
}

/** What is shown for a field: the first word of its instruction. */
export function fieldLabel(instruction: string): string {
  return /[^\s"\\]+/.exec(instruction)?.[0].slice(0, 12).toUpperCase() ?? "field";
}

const LABELS: Readonly<Record<string, string>> = {
  drawing: "img",
  pict: "img",
  object: "obj",
  footnoteReference: "fn",
  endnoteReference: "en",
  oMath: "math",
  oMathPara: "math",
};
const LONGEST_LABEL = 12;

function labelOf(element: XmlElement): string {
  const { local } = element.tag;
  if (local === "br") return attributeOf(element.tag, "type") ?? "br";
  if (hasParagraphs(element)) return "box";
  if (isAlternate(element.tag)) return "img";
  if (isMath(element.tag)) return textOf(element).trim().slice(0, LONGEST_LABEL) || "math";
  return (
    (Object.hasOwn(LABELS, local) ? LABELS[local] : undefined) ?? local.slice(0, LONGEST_LABEL)
  );
}

function hasParagraphs(element: XmlElement): boolean {
  return childElements(element).some((child) => isWord(child.tag, "p") || hasParagraphs(child));
}
