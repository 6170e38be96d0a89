import { childElement, childElements, type XmlElement } from "../xml/tree.ts";
import { attributeOf, isWord } from "./names.ts";
import type { SourceChange, Standing } from "./source.ts";

type Kind = Pick<SourceChange, "kind" | keyof Standing>;

const INSERTED: Kind = { kind: "inserted", isInserted: true, isDeleted: false };
const DELETED: Kind = { kind: "deleted", isInserted: false, isDeleted: true };
const FORMATTED: Kind = { kind: "formatted", isInserted: false, isDeleted: false };

const KINDS: Readonly<Record<string, Kind>> = {
  ins: INSERTED,
  del: DELETED,
  moveTo: { ...INSERTED, kind: "moved" },
  moveFrom: { ...DELETED, kind: "moved" },
  cellIns: INSERTED,
  cellDel: DELETED,
  cellMerge: FORMATTED,
  numberingChange: FORMATTED,
};

/** What an element says of a tracked change (ISO/IEC 29500-1, §17.13.5); null for elements that say nothing of one. */
export function changeOf(element: XmlElement): SourceChange | null {
  const { tag } = element;
  if (!isWord(tag)) return null;
  const known = Object.hasOwn(KINDS, tag.local) ? KINDS[tag.local] : undefined;
  const kind = known ?? (tag.local.endsWith("PrChange") ? FORMATTED : null);
  if (!kind) return null;
  const author = attributeOf(tag, "author") ?? "";
  return { ...kind, author, date: attributeOf(tag, "date") ?? "", text: beginningOf(element) };
}

/** The tracked changes of a paragraph, those of its formatting and its end included, without those of paragraphs within. */
export function changesIn(element: XmlElement): SourceChange[] {
  return childElements(element).flatMap((child) => {
    if (isWord(child.tag, "p")) return [];
    const change = changeOf(child);
    if (change?.kind === "formatted") return [change];
    return change ? [change, ...changesIn(child)] : changesIn(child);
  });
}

/** How something stands that lists its own insertion or deletion among its properties: a row, a cell, the end of a paragraph. */
export function standingIn(properties: XmlElement | null): Standing {
  const has = (...names: string[]) =>
    properties !== null && names.some((name) => childElement(properties, name) !== null);
  return {
    isInserted: has("ins", "moveTo", "cellIns"),
    isDeleted: has("del", "moveFrom", "cellDel"),
  };
}

// Enough to tell one from another; changes may stand within each other, so that all of their words would be many times those of the file.
const LONGEST = 2000;

function beginningOf(element: XmlElement): string {
  const parts: string[] = [];
  let length = 0;
  const gather = ({ children, tag }: XmlElement): void => {
    const isWords = tag.local === "t" || tag.local === "delText";
    for (const node of children) {
      if (length >= LONGEST) return;
      if (node.kind === "element") gather(node);
      else if (isWords && node.kind === "text") {
        parts.push(node.text);
        length += node.text.length;
      }
    }
  };
  gather(element);
  return parts.join("").slice(0, LONGEST);
}
