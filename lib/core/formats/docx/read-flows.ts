import { childElement, childElements, eachElement, type XmlElement } from "../xml/tree.ts";
import type { XmlTag } from "../xml/walk-xml.ts";
import { changeOf, changesIn, standingIn } from "./changes-found.ts";
import { attributeOf, isAlternate, isWord, namesUnder } from "./names.ts";
import { runsOf } from "./read-runs.ts";
import type {
  Box,
  Flow,
  FlowItem,
  PartSource,
  SourceChange,
  SourceParagraph,
  Standing,
} from "./source.ts";

/** What stands in a part: its blocks, and tracked changes of tables and sections. */
export interface PartContent {
  readonly part: PartSource;
  /** One for the body, a header or a footer; one a note. */
  readonly flows: readonly Flow[];
  readonly tracked: readonly SourceChange[];
}

/** A part as it was decoded, not yet read. */
export type DecodedPart = Omit<PartSource, "names">;

const NEITHER: Standing = { isInserted: false, isDeleted: false };

/**
 * Reads the blocks of a part of words. A tree is made of one paragraph, row or note at a time, so that memory is bounded by the largest
 * of them and what is kept of them all. Linear.
 * @throws UnreadableDocumentError as `walkXml`
 */
export function readFlows(decoded: DecodedPart, format: string): PartContent {
  let part: PartSource | null = null;
  const body: Flow = [];
  const flows: Flow[] = [body];
  const tracked: SourceChange[] = [];
  const isWanted = (tag: XmlTag) => {
    part ??= { ...decoded, names: namesUnder(tag) };
    return (
      isBlock(tag) || isWord(tag, "footnote") || isWord(tag, "endnote") || isPropertyChange(tag)
    );
  };
  const take = (element: XmlElement) => {
    if (!part) return;
    const within: Within = { part, tracked, standing: NEITHER };
    const change = changeOf(element);
    if (change) tracked.push(change);
    else if (isBlock(element.tag)) body.push(itemOf(element, within));
    else if (!isSeparator(element.tag)) flows.push(flowOf(element, within));
  };
  eachElement(decoded.text, isWanted, take, { format, part: decoded.name });
  const names = namesUnder(NO_ROOT);
  return { part: part ?? { ...decoded, names }, flows, tracked };
}

const NO_ROOT: XmlTag = {
  name: "",
  uri: "",
  local: "",
  attributes: new Map(),
  at: { start: 0, end: 0 },
  isEmpty: true,
};

// Lines between the text and its notes, which are no notes (ISO/IEC 29500-1, §17.18.33).
function isSeparator(tag: XmlTag): boolean {
  return (attributeOf(tag, "type") ?? "normal") !== "normal";
}

interface Within {
  readonly part: PartSource;
  /** Where changes of tables are put. */
  readonly tracked: SourceChange[];
  readonly standing: Standing;
}

function isBlock(tag: XmlTag): boolean {
  return isWord(tag, "p") || isWord(tag, "tr") || isAlternate(tag);
}

function isPropertyChange(tag: XmlTag): boolean {
  return isWord(tag) && tag.local.endsWith("PrChange");
}

function flowOf(parent: XmlElement, within: Within): Flow {
  return childElements(parent).flatMap((child) =>
    isBlock(child.tag) ? [itemOf(child, within)] : flowOf(child, within),
  );
}

function itemOf(element: XmlElement, within: Within): FlowItem {
  if (isAlternate(element.tag)) return { kind: "box", box: alternateBox(element, within) };
  if (isWord(element.tag, "tr")) return rowOf(element, within);
  return { kind: "paragraph", paragraph: paragraphOf(element, within) };
}

function rowOf(row: XmlElement, within: Within): FlowItem {
  const inRow = standingWithin(row, "trPr", within);
  const cells = cellsIn(row).map((cell) => flowOf(cell, standingWithin(cell, "tcPr", inRow)));
  return { kind: "row", cells };
}

function standingWithin(element: XmlElement, name: string, within: Within): Within {
  const properties = childElement(element, name);
  if (!properties) return within;
  for (const change of changesIn(properties)) within.tracked.push(change);
  const own = standingIn(properties);
  const isInserted = within.standing.isInserted || own.isInserted;
  const isDeleted = within.standing.isDeleted || own.isDeleted;
  return { ...within, standing: { isInserted, isDeleted } };
}

// Cells may stand in content controls.
function cellsIn(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) =>
    isWord(child.tag, "tc") ? [child] : cellsIn(child),
  );
}

function paragraphOf(element: XmlElement, within: Within): SourceParagraph {
  const { part, standing } = within;
  const properties = childElement(element, "pPr");
  return {
    part,
    at: element.at,
    content: element.tag.isEmpty ? null : (properties?.at.end ?? element.inside.start),
    runs: runsOf(part.text, element, standing),
    mark: standingIn(properties && childElement(properties, "rPr")),
    boxes: boxesIn(element, within),
    comments: commentsIn(element),
    tracked: changesIn(element),
  };
}

function boxesIn(parent: XmlElement, within: Within): Box[] {
  return childElements(parent).flatMap((child) => {
    if (isAlternate(child.tag)) return [alternateBox(child, within)];
    if (isWord(child.tag, "txbxContent")) return [{ flows: [flowOf(child, within)], twins: [] }];
    return boxesIn(child, within);
  });
}

// The first choice is what Word shows; the last resort says the same for older programs.
function alternateBox(element: XmlElement, within: Within): Box {
  const [first, ...others] = childElements(element);
  return {
    flows: first ? [flowOf(first, within)] : [],
    twins: others.map((other) => flowOf(other, within)),
  };
}

function commentsIn(parent: XmlElement): string[] {
  return childElements(parent).flatMap((child) => {
    if (isWord(child.tag, "commentReference")) return [attributeOf(child.tag, "id") ?? ""];
    return isWord(child.tag, "p") ? [] : commentsIn(child);
  });
}
