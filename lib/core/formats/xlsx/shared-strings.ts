import type { Package } from "../package/open-package.ts";
import { eachElement, type XmlElement } from "../xml/tree.ts";
import { FORMAT, partText } from "./workbook.ts";

/** The strings that cells share. */
export interface SharedStrings {
  /** Name of the part; empty where there is none. */
  readonly part: string;
  readonly source: string;
  readonly items: readonly XmlElement[];
}

/** Reads the shared strings with their places. @throws UnreadableDocumentError */
export function readSharedStrings(file: Package, part: string | null): SharedStrings {
  if (part === null) return { part: "", source: "", items: [] };
  const source = partText(file, part);
  const items: XmlElement[] = [];
  eachElement(
    source,
    ({ local }) => local === "si",
    (item) => items.push(item),
    { format: FORMAT, part },
  );
  return { part, source, items };
}

/** The string of a cell's value; undefined where there is none. */
export function sharedItem({ items }: SharedStrings, value: string): XmlElement | undefined {
  return /^\s*\d{1,9}\s*$/.test(value) ? items[Number(value)] : undefined;
}
