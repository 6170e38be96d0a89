import type { Span } from "#lib/core/text/tokens.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { childElement, eachElement, type XmlElement } from "../xml/tree.ts";
import { FORMAT } from "./workbook.ts";

/** A cell of a sheet. Its row is counted from 1, its column from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** `A1`, as it would be written. */
  readonly name: string;
  /**
   * `shared`: `value` is the number of a shared string; `inline`: it holds a string of its own; `literal`: a string written as programs
   * write results; `empty`: without a value; `missing`: not even there, and `at` is where it would go.
   */
  readonly kind: "shared" | "inline" | "literal" | "formula" | "empty" | "missing" | "other";
  readonly value: string;
  readonly at: Span;
}

// A sheet of 20 languages and 50,000 rows; beyond it, positions alone would take gigabytes.
const MOST_CELLS = 1_000_000;
// The last column of a spreadsheet is XFD.
const MOST_COLUMNS = 16_384;

/** Reads the cells of a sheet in their order. @throws UnreadableDocumentError as `walkXml`; `too-large` for more than a million cells */
export function eachCell(source: string, part: string, take: (cell: SheetCell) => void): void {
  let count = 0;
  let row = 0;
  let column = -1;
  const isCell = ({ local, attributes }: XmlElement["tag"]) => {
    if (local === "row") {
      row = rowNumber(attributes.get("r") ?? "") ?? row + 1;
      column = -1;
    }
    return local === "c";
  };
  const takeCell = (element: XmlElement) => {
    count += 1;
    if (count > MOST_CELLS) throw tooMany(part);
    const name = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(element.tag.attributes.get("r") ?? "");
    column = name ? columnNumber(name[1] ?? "") : column + 1;
    if (column >= MOST_COLUMNS) return;
    const at = name ? Number(name[2]) : row;
    const place = { row: at, column, name: cellName(at, column), at: element.at };
    take({ ...place, ...contentOf(element) });
  };
  eachElement(source, isCell, takeCell, { format: FORMAT, part });
}

function rowNumber(written: string): number | null {
  return /^[1-9]\d{0,6}$/.test(written) ? Number(written) : null;
}

function contentOf(element: XmlElement): Pick<SheetCell, "kind" | "value"> {
  const type = element.tag.attributes.get("t") ?? "n";
  const value = characters(childElement(element, "v"));
  if (childElement(element, "f")) return { kind: "formula", value };
  if (type === "inlineStr") return { kind: "inline", value: "" };
  if (value === "") return { kind: "empty", value };
  if (type === "s") return { kind: "shared", value };
  return { kind: type === "str" ? "literal" : "other", value };
}

function characters(element: XmlElement | null): string {
  return element?.children.map((node) => (node.kind === "text" ? node.text : "")).join("") ?? "";
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1` for the first row, counted from 1, and the first column, counted from 0. */
export function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

function lettersOf(column: number): string {
  const before = column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : "";
  return before + String.fromCharCode(65 + (column % 26));
}

function tooMany(part: string): UnreadableDocumentError {
  const detail = `more than ${MOST_CELLS} cells`;
  return new UnreadableDocumentError({
    format: FORMAT,
    reason: "too-large",
    part,
    line: 1,
    column: 1,
    detail,
  });
}
