import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { decodeXml } from "#lib/core/formats/xml/prolog.ts";
import {
  attributeOf,
  childElement,
  parseXml,
  textOf,
  type XmlElement,
} from "#lib/core/formats/xml/tree.ts";
import { differing, expanded, type Judged, unlikeLists, type Verdict } from "./verdict.ts";
import { elementsIn } from "./xml-texts.ts";

/** XLSX: cells with a string or a formula over all sheets; and of the sheet that is read, the strings of its columns. */
export function judgeXlsx({ entry, bytes, opening }: Judged): Verdict {
  const { string_cells: count } = entry.expected;
  const book = workbookIn(bytes);
  const cells = book.sheets.flatMap((sheet) => elementsIn(sheet, "c"));
  const worded = cells.filter((cell) => isFormula(cell) || isString(cell));
  const own =
    count === undefined ? [] : differing("cells with a string or a formula", worded.length, count);
  if (own.length > 0) return { faults: own };
  const strings = cells
    .filter((cell) => isString(cell) && !isFormula(cell))
    .map((cell) => book.textOf(cell));
  if (opening.kind === "refused")
    return strings.every((text) => text.trim() === "")
      ? { faults: [], reason: "it holds no words" }
      : { faults: [`refused: ${opening.error.message}`] };
  return { texts: strings.length, faults: sheetFaults(opening, book) };
}

interface Workbook {
  readonly sheets: readonly XmlElement[];
  textOf(cell: XmlElement): string;
}

function workbookIn(bytes: Uint8Array): Workbook {
  const from = openPackage(bytes, "xlsx");
  const treeOf = (name: string) =>
    parseXml(decodeXml(from.read(name), "xlsx").text, { format: "xlsx" });
  const sheets = from.names.filter((name) => /\/worksheets\/[^/]+\.xml$/.test(name)).map(treeOf);
  const table = from.names.find((name) => /\/sharedStrings\.xml$/i.test(name));
  const shared = table === undefined ? [] : elementsIn(treeOf(table), "si").map(stringOf);
  return {
    sheets,
    textOf(cell) {
      const value = childElement(cell, "v");
      const inline = childElement(cell, "is");
      if (inline) return stringOf(inline);
      return shared[Number(value ? textOf(value) : "")] ?? "";
    },
  };
}

// Readings beside the characters (ruby) are no part of the string.
function stringOf(item: XmlElement): string {
  return item.children
    .map((node) => {
      if (node.kind !== "element" || node.tag.local === "rPh") return "";
      return node.tag.local === "t" ? textOf(node) : stringOf(node);
    })
    .join("");
}

function isFormula(cell: XmlElement): boolean {
  return childElement(cell, "f") !== null;
}

function isString({ tag, children }: XmlElement): boolean {
  return ["s", "inlineStr"].includes(attributeOf(tag, "t") ?? "n") && children.length > 0;
}

function sheetFaults(
  { file }: Extract<Judged["opening"], { kind: "opened" }>,
  book: Workbook,
): string[] {
  const ours = file.texts.map(({ paragraphs }) =>
    paragraphs
      .map((each) => expanded(each, (source) => source))
      .filter((text) => text.trim() !== ""),
  );
  const tries = book.sheets.map((sheet) =>
    file.texts.flatMap(({ slot }, index) => {
      const cells = elementsIn(sheet, "c").filter((cell) => columnOf(cell) === Number(slot));
      const theirs = cells
        .filter((cell) => isString(cell) && !isFormula(cell))
        .map((cell) => unescaped(book.textOf(cell)))
        .filter((text) => text.trim() !== "");
      const rest = theirs.slice(
        file.reading.columns?.header && theirs.length > (ours[index]?.length ?? 0) ? 1 : 0,
      );
      return unlikeLists(`cells of column ${slot}`, ours[index] ?? [], rest);
    }),
  );
  return tries.sort((a, b) => a.length - b.length)[0] ?? ["no sheet"];
}

const LETTERS = 26;
const BEFORE_A = 64;

function columnOf({ tag }: XmlElement): number {
  const letters = /^[A-Z]+/.exec(attributeOf(tag, "r") ?? "")?.[0] ?? "";
  return (
    [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0) - 1
  );
}

// ISO/IEC 29500-1, §22.9.2.19
function unescaped(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
