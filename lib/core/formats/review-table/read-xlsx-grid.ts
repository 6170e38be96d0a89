import { decodeText } from "../encoding/decode-text.ts";
import { openPackage, type Package } from "../package/open-package.ts";
import { childElements, eachElement, textOf, type XmlElement } from "../xml/tree.ts";
import type { GridCell, GridRow } from "./table-grid.ts";

const FORMAT = "xlsx";
const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/i;
const STRINGS = "xl/sharedStrings.xml";

/** Reads the cells of all sheets of a workbook as text; what a formula has come to, not the formula. @throws UnreadableDocumentError */
export function readXlsxGrid(bytes: Uint8Array): GridRow[] {
  const parts = openPackage(bytes, FORMAT);
  const shared: string[] = [];
  if (parts.has(STRINGS)) each(parts, STRINGS, "si", (item) => shared.push(stringOf(item)));
  const rows: GridRow[] = [];
  for (const name of parts.names.filter((part) => SHEETS.test(part))) {
    each(parts, name, "row", (row) => rows.push(rowOf(row, shared)));
  }
  return rows;
}

function each(from: Package, part: string, local: string, take: (element: XmlElement) => void) {
  const { text } = decodeText(from.read(part), { format: FORMAT, part });
  eachElement(text, (tag) => tag.local === local, take, { format: FORMAT, part });
}

// Columns beyond these are no part of a review table; a reference may name any.
const MOST_COLUMNS = 1000;

function rowOf(row: XmlElement, shared: readonly string[]): GridRow {
  const cells: GridCell[] = [];
  for (const cell of childElements(row, "c")) {
    const at = columnOf(cell.tag.attributes.get("r")) ?? cells.length;
    if (at >= MOST_COLUMNS) continue;
    while (cells.length < at) cells.push(cellOf(""));
    cells[at] = cellOf(valueIn(cell, shared));
  }
  return cells;
}

function cellOf(text: string): GridCell {
  return { accepted: text, original: text, changes: [], comments: [] };
}

/** The column of a reference like `AB12`, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueIn(cell: XmlElement, shared: readonly string[]): string {
  const inline = childElements(cell, "is")[0];
  if (inline) return stringOf(inline);
  const value = childElements(cell, "v").map(textOf).join("");
  return cell.tag.attributes.get("t") === "s" ? (shared[Number(value)] ?? "") : unescaped(value);
}

// Readings of the characters (phonetic runs) are no part of the text.
function stringOf(item: XmlElement): string {
  const texts = childElements(item).flatMap((child) => {
    if (child.tag.local === "t") return [textOf(child)];
    return child.tag.local === "r" ? childElements(child, "t").map(textOf) : [];
  });
  return unescaped(texts.join(""));
}

// ST_Xstring, 22.9.2.19.
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
