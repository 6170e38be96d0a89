import { placesIn } from "../places.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { childElements, parseXml, textOf, type XmlElement } from "../xml/tree.ts";
import { attribute, FORMAT, roleOf } from "./names.ts";
import {
  addCharacters,
  addCode,
  addText,
  type Builder,
  begin,
  finish,
  type OdtParagraph,
} from "./paragraph-builder.ts";
import { note, type Region, regionsIn } from "./tracked.ts";

/** A part that was read: its paragraphs in reading order, and the tracked changes it lists. */
export interface OdtPart {
  readonly part: string;
  readonly source: string;
  readonly paragraphs: readonly OdtParagraph[];
  readonly regions: ReadonlyMap<string, Region>;
}

interface Walk {
  readonly part: string;
  readonly source: string;
  readonly isOriginal: boolean;
  readonly regions: ReadonlyMap<string, Region>;
  readonly paragraphs: OdtParagraph[];
  /** Changes that are open, by their ids. */
  readonly open: Map<string, Region>;
  /** How many of them are insertions. */
  insertions: number;
  current: Builder | null;
  /** Elements of the current paragraph that hold paragraphs of their own: they are read behind it. */
  inner: XmlElement[];
  isLocked: boolean;
}

// Overlapping changes beyond this are not told what text they hold.
const MOST_OPEN = 50;

/**
 * Reads the paragraphs of a part: those of text, lists and tables, and behind the paragraph they are anchored in, those of notes and
 * frames. In the original view, what was inserted is left out and what was deleted stands where it was.
 * @throws UnreadableDocumentError as `parseXml`; `too-large`
 */
export function readPart(source: string, part: string, isOriginal: boolean): OdtPart {
  const root = parseXml(source, { format: FORMAT, part });
  const regions = regionsIn(root);
  const walk: Walk = {
    part,
    source,
    isOriginal,
    regions,
    paragraphs: [],
    open: new Map(),
    insertions: 0,
    current: null,
    inner: [],
    isLocked: false,
  };
  walkBlocks(walk, root);
  flush(walk);
  return { part, source, paragraphs: walk.paragraphs, regions };
}

// Comments, scripts and what the document's own lists of changes and forms hold are no texts.
const SKIPPED = new Set(["tracked-changes", "annotation", "forms", "scripts", "meta", "settings"]);

function walkBlocks(walk: Walk, element: XmlElement): void {
  const { isLocked } = walk;
  if (attribute(element, "protected") === "true" && element.tag.local === "section") {
    walk.isLocked = true;
  }
  for (const child of childElements(element)) {
    const role = roleOf(child);
    if (role === "paragraph") walkParagraph(walk, child);
    else if (role === "change") takeChange(walk, child);
    else if (!SKIPPED.has(child.tag.local)) walkBlocks(walk, child);
  }
  walk.isLocked = isLocked;
}

function walkParagraph(walk: Walk, element: XmlElement): void {
  walk.current ??= begin(element, walk.isLocked);
  walkInline(walk, element);
  // Where its end was inserted, it was one with the next.
  if (!isLeftOut(walk)) flush(walk);
}

function isLeftOut({ isOriginal, insertions }: Walk): boolean {
  return isOriginal && insertions > 0;
}

function flush(walk: Walk): void {
  const { current, inner } = walk;
  walk.current = null;
  walk.inner = [];
  const paragraph = current && finish(current, walk.part);
  if (paragraph?.isTooLarge) throw tooLarge(walk, paragraph.start);
  if (current && paragraph) {
    for (const id of current.changes) {
      const region = walk.regions.get(id);
      if (region) region.paragraph ??= walk.paragraphs.length;
    }
    walk.paragraphs.push(paragraph);
  }
  for (const element of inner) walkBlocks(walk, element);
}

function walkInline(walk: Walk, element: XmlElement): void {
  for (const node of element.children) {
    if (node.kind === "element") takeElement(walk, node);
    else if (node.kind === "text" && walk.current && !isLeftOut(walk)) {
      addText(walk.current, walk.source, node);
      tellChanges(walk, node.text);
    }
  }
}

function tellChanges({ open }: Walk, text: string): void {
  if (open.size === 0 || open.size > MOST_OPEN) return;
  for (const region of open.values()) note(region, text);
}

function takeElement(walk: Walk, element: XmlElement): void {
  const role = roleOf(element);
  if (role === "transparent" || role === "paragraph") walkInline(walk, element);
  else if (role === "change") takeChange(walk, element);
  else if (walk.current && !isLeftOut(walk)) takeShown(walk, walk.current, element);
}

function takeShown(walk: Walk, current: Builder, element: XmlElement): void {
  const role = roleOf(element);
  if (role === "unseen") return;
  if (role === "annotation") {
    const words = childElements(element, "p").map(textOf).join("\n").trim();
    if (words !== "") current.notes.push(words);
  } else if (role === "code") {
    addCode(current, walk.source, element);
    walk.inner.push(element);
  } else addCharacters(current, element, charactersOf(element));
}

function charactersOf(element: XmlElement): string {
  const { local } = element.tag;
  if (local === "tab") return "\t";
  if (local === "line-break") return "\n";
  const count = Number(attribute(element, "c") ?? "1");
  return " ".repeat(Number.isInteger(count) && count > 0 ? Math.min(count, 1000) : 1);
}

function takeChange(walk: Walk, element: XmlElement): void {
  const id = attribute(element, "change-id") ?? "";
  const region = walk.regions.get(id);
  if (!region) return;
  walk.current?.changes.push(id);
  const { local } = element.tag;
  if (local === "change-start" && !walk.open.has(id)) {
    walk.open.set(id, region);
    if (region.kind === "inserted") walk.insertions += 1;
  }
  if (local === "change-end" && walk.open.delete(id) && region.kind === "inserted") {
    walk.insertions -= 1;
    return;
  }
  if (local === "change" && walk.isOriginal && !isLeftOut(walk)) putBack(walk, region);
}

/** What was deleted: its first paragraph went on in the one it was deleted from, and so did that in its last. */
function putBack(walk: Walk, { deleted }: Region): void {
  const isWithin = walk.current !== null;
  for (const [index, element] of deleted.entries()) {
    if (index > 0 || !isWithin) flush(walk);
    if (roleOf(element) !== "paragraph") walkBlocks(walk, element);
    else {
      walk.current ??= begin(element, walk.isLocked);
      walkInline(walk, element);
    }
  }
  if (!isWithin) flush(walk);
  else if (deleted.length > 0 && !walk.current) {
    const last = deleted.at(-1);
    if (last) walk.current = begin(last, walk.isLocked);
  }
}

function tooLarge({ source, part }: Walk, offset: number): UnreadableDocumentError {
  const place = placesIn(source)(offset);
  return new UnreadableDocumentError({ format: FORMAT, reason: "too-large", part, ...place });
}
