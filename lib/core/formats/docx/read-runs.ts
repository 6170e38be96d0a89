import type { Span } from "#lib/core/text/tokens.ts";
import { childElement, childElements, type XmlElement } from "../xml/tree.ts";
import { fieldLabel, hasParagraphs, isLink, isMath, labelOf } from "./labels.ts";
import { attributeOf, isAlternate, isWord } from "./names.ts";
import { nodeOf, readNode } from "./read-nodes.ts";
import type { Run, RunNode, Standing, Wrapper } from "./source.ts";

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
  readonly control: Span | null;
  readonly wrapper: Wrapper | null;
}

/** The runs of a paragraph in order, those inside of links, content controls and tracked changes included. Linear. */
export function runsOf(source: string, paragraph: XmlElement, standing: Standing): Run[] {
  const runs: Run[] = [];
  gather(source, paragraph, { ...standing, holder: null, control: null, wrapper: null }, runs);
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
    control: around.control ?? (local === "sdt" ? element.at : null),
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

function isWholeCode(element: XmlElement): boolean {
  return isMath(element) || isAlternate(element.tag);
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
