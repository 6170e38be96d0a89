import type { DecodedText } from "../encoding/decode-text.ts";
import type { Package } from "../package/open-package.ts";
import { type Splice, splice } from "../pieces.ts";
import { splicedBytes } from "../splice-text.ts";
import { eachCell, type SheetCell } from "./read-sheet.ts";
import { piecesOf, readCell, type SheetTable, stringOf } from "./read-table.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { plainText, prefixOf, stringSplices } from "./string-splices.ts";
import { decodePart, partText, type Workbook } from "./workbook.ts";

/** A workbook of which one sheet was read. */
export interface OpenedWorkbook {
  readonly file: Package;
  readonly workbook: Workbook;
  readonly strings: SharedStrings;
  readonly table: SheetTable;
}

export interface CellEdit {
  readonly cell: SheetCell;
  readonly text: string;
}

/**
 * Writes edited cells. A string that no other cell uses is changed where it stands; a cell that shares its own with others gets one of its own,
 * inline, runs and all; so does a cell without a value. Nothing is ever written as a formula.
 */
export function writeWorkbook(opened: OpenedWorkbook, edits: readonly CellEdit[]): Uint8Array {
  const { file, strings, table } = opened;
  const uses = countUses(opened, edits);
  const inStrings: Splice[] = [];
  const inSheet: Splice[] = [];
  for (const edit of edits) {
    const isAlone = edit.cell.kind === "shared" && uses.get(Number(edit.cell.value)) === 1;
    const [splices, into] = isAlone
      ? [sharedSplices(opened, edit), inStrings]
      : [sheetSplices(opened, edit), inSheet];
    for (const each of splices) into.push(each);
  }
  const parts = new Map<string, Uint8Array>();
  if (inSheet.length > 0) parts.set(table.part, spliced(decodePart(file, table.part), inSheet));
  if (inStrings.length > 0)
    parts.set(strings.part, spliced(decodePart(file, strings.part), inStrings));
  return file.write(parts);
}

function spliced(decoded: DecodedText, splices: readonly Splice[]): Uint8Array {
  return splicedBytes(decoded, splices);
}

/** How many cells of the workbook use each shared string that is edited. */
function countUses(
  { file, workbook, table }: OpenedWorkbook,
  edits: readonly CellEdit[],
): Map<number, number> {
  const shared = edits.flatMap(({ cell }) => (cell.kind === "shared" ? [Number(cell.value)] : []));
  const uses = new Map(shared.map((item) => [item, 0]));
  if (uses.size === 0) return uses;
  const count = ({ kind, value }: SheetCell) => {
    const before = kind === "shared" ? uses.get(Number(value)) : undefined;
    if (before !== undefined) uses.set(Number(value), before + 1);
  };
  for (const { part } of workbook.sheets) {
    if (part === table.part) table.cells.forEach(count);
    else eachCell(partText(file, part), part, count);
  }
  return uses;
}

function sharedSplices({ table, strings }: OpenedWorkbook, { cell, text }: CellEdit): Splice[] {
  const read = readCell(table, strings, cell);
  const string = stringOf(table.source, strings, cell);
  return read && string ? stringSplices(string, { ...read, text }) : [];
}

function sheetSplices(opened: OpenedWorkbook, { cell, text }: CellEdit): Splice[] {
  const { table, strings } = opened;
  const { start } = cell.at;
  const string = stringOf(table.source, strings, cell);
  const read = readCell(table, strings, cell);
  const isOwn = cell.kind === "inline" || cell.kind === "literal";
  if (isOwn && string && read) {
    return stringSplices(string, { ...read, text }).map((each) => ({
      start: each.start + start,
      end: each.end + start,
      text: each.text,
    }));
  }
  const prefix = prefixOf(/^<([\w.:-]+)/.exec(table.source.slice(start, start + 100))?.[1] ?? "");
  const tag = startTag(table.source, cell, prefix);
  const content = inlineContent(opened, { cell, text }, prefix);
  return [{ ...cell.at, text: `${tag}<${prefix}is>${content}</${prefix}is></${prefix}c>` }];
}

function startTag(sheet: string, { kind, at, name }: SheetCell, prefix: string): string {
  if (kind === "missing") return `<${prefix}c r="${name}" t="inlineStr">`;
  const written = /^<[^>]*>/.exec(sheet.slice(at.start, at.end))?.[0] ?? "";
  const bare = written.replace(/\s+t\s*=\s*(?:"[^"]*"|'[^']*')/, "").replace(/\s*\/?>$/, "");
  return `${bare} t="inlineStr">`;
}

// Runs can be copied where both parts write their names alike.
function inlineContent(
  { table, strings }: OpenedWorkbook,
  { cell, text }: CellEdit,
  prefix: string,
): string {
  const string = stringOf(table.source, strings, cell);
  const read = readCell(table, strings, cell);
  const isAlike = string && prefixOf(string.element.tag.name) === prefix;
  if (!read || !isAlike || piecesOf(string).length === 0) return plainText(prefix, text);
  const { inside } = string.element;
  const splices = stringSplices(string, { ...read, text }).map((each) => ({
    ...each,
    start: each.start - inside.start,
    end: each.end - inside.start,
  }));
  return splice(string.source.slice(inside.start, inside.end), splices);
}
