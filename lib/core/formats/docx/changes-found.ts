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
  return { ...kind, author, date: attributeOf(tag, "date") ?? "", text: wordsOf(element) };
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

function wordsOf(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (node.kind !== "element") return "";
      const { local } = node.tag;
      if (local !== "t" && local !== "delText") return wordsOf(node);
      return node.children.map((child) => (child.kind === "text" ? child.text : "")).join("");
    })
    .join("");
}
