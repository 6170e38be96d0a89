import type { ExportedDocument, ExportFile } from "../exports/exported-document.ts";
import { MEDIA_TYPES } from "../exports/media-types.ts";
import { createPackage } from "../package/create-package.ts";
import { escapeXml } from "../xml/characters.ts";
import {
  type ReviewColumn,
  type ReviewLine,
  type ReviewTable,
  type ReviewWanted,
  reviewTable,
} from "./table-content.ts";
import { CELL_FORMAT, sheetPart, XLSX_PARTS } from "./xlsx-parts.ts";

// What a cell of a spreadsheet takes, in UTF-16 units.
const LONGEST = 32_767;

/**
 * A review table as XLSX: ID, a column for each edition, Comment, Status, and a hidden column of markers. All cells are text, never
 * formulas; only targets, comments and states are unlocked. A text too long for a cell is not sent and told as a loss.
 */
export function writeReviewXlsx(
  document: ExportedDocument,
  wanted: Omit<ReviewWanted, "longest"> & { readonly name: string },
): ExportFile {
  const table = reviewTable(document, { ...wanted, longest: LONGEST });
  const parts = { ...XLSX_PARTS, "xl/worksheets/sheet1.xml": sheetOf(table) };
  const encoder = new TextEncoder();
  return {
    name: wanted.name,
    mediaType: MEDIA_TYPES.xlsx,
    bytes: createPackage(
      new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])),
    ),
    losses: table.losses,
  };
}

function sheetOf(table: ReviewTable): string {
  const { columns, lines } = table;
  const widths = [8, ...columns.map(() => 50), 40, 14];
  const shown = widths.map((width, at) => column(at + 1, `width="${width}" customWidth="1"`));
  const markers = column(widths.length + 1, 'width="2" customWidth="1" hidden="1"');
  const rows = [headerRow(table), ...lines.map((line, at) => row(columns, line, at + 2))];
  return sheetPart([...shown, markers].join(""), rows.join(""));
}

function column(number: number, look: string): string {
  return `<col min="${number}" max="${number}" ${look}/>`;
}

function headerRow({ id, columns, comment, status, marker }: ReviewTable): string {
  const names = [id, ...columns.map(({ heading }) => heading), comment, status, marker];
  return rowOf(
    1,
    names.map((name) => ({ text: name, format: CELL_FORMAT.heading })),
  );
}

function row(columns: readonly ReviewColumn[], line: ReviewLine, number: number): string {
  const { locked, open } = CELL_FORMAT;
  return rowOf(number, [
    { text: line.label, format: locked },
    ...line.cells.map(({ text, mark }, at) => {
      return { text, format: formatOf(columns[at], mark !== null) };
    }),
    { text: line.comment, format: open },
    { text: line.status, format: open },
    { text: line.marker, format: locked },
  ]);
}

interface SheetCell {
  readonly text: string;
  readonly format: number;
}

function rowOf(number: number, cells: readonly SheetCell[]): string {
  const written = cells.map(({ text, format }, at) => {
    const head = `<c r="${columnName(at)}${number}" s="${format}"`;
    if (text === "") return `${head}/>`;
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function formatOf(column: ReviewColumn | undefined, hasSegment: boolean): number {
  const isOpen = hasSegment && column?.role === "target";
  if (column?.direction === "rtl") return isOpen ? CELL_FORMAT.openRtl : CELL_FORMAT.lockedRtl;
  return isOpen ? CELL_FORMAT.open : CELL_FORMAT.locked;
}

// What looks like `_x000D_` is read as the character of that number (ST_Xstring, 22.9.2.19).
function escapeCell(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
