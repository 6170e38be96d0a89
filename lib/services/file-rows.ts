import type { DescribedFile } from "#lib/adapters/open-files.ts";
import type { FileRow } from "#lib/core/formats/opened-file.ts";
import type { FoundEdition } from "./planned-editions.ts";
import { copiesOf } from "./shared-sources.ts";

/** A row of editions to be, its cells by the index of the edition; null for what is to be found by aligning. */
export type KnownRow = readonly (readonly number[] | null)[];

/**
 * The rows that files bring for editions to be. Files that were translated from copies of one text are joined by its equal paragraphs; of several
 * files (or joined ones) with rows, those with the most editions hold. None where no two editions share rows. Linear.
 */
export function fileRowsOf(editions: readonly FoundEdition[]): KnownRow[] {
  const hubs = [
    ...new Set(editions.flatMap(({ text, found }) => (found?.file.rows ? [text] : []))),
  ];
  const groups = hubs.map((hub) => columnsAround(editions, hub));
  const sizes = groups.map(({ columns }) => columns.filter((column) => column !== null).length);
  const most = Math.max(...sizes);
  const group = groups[sizes.indexOf(most)];
  if (!group || most < 2) return [];
  return group.rows
    .map((_, row) => group.columns.map((column) => column?.(row) ?? null))
    .filter((cells) => cells.some((cell) => cell !== null && cell.length > 0));
}

/** Whether rows leave nothing to be found: no cell is open, and every paragraph stands in one. */
export function areWhole(rows: readonly KnownRow[], editions: readonly FoundEdition[]): boolean {
  return editions.every(({ found }, column) => {
    const cells = rows.map((row) => row[column] ?? null);
    const size = cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    return cells.every((cell) => cell !== null) && size === found?.text.paragraphs.length;
  });
}

/** What stands in a row of the hub's file, by the row's index; null where that is not known. */
type Column = (row: number) => readonly number[] | null;

function columnsAround(editions: readonly FoundEdition[], hub: number) {
  const file = editions.find(({ text }) => text === hub)?.found?.file;
  const rows = file?.rows ?? [];
  const joins = new Map<number, Join | null>();
  const columns = editions.map(({ text, slot, found }): Column | null => {
    if (!file || !found?.file.rows) return null;
    const own = found.file.texts.findIndex((each) => each.slot === slot);
    if (text === hub) return (row) => rows[row]?.[own] ?? [];
    if (!joins.has(text)) joins.set(text, joinTo(editions, { hub, text }, rows, found.file));
    const join = joins.get(text) ?? null;
    return join && ((row) => join(row)?.flatMap((cells) => cells[own] ?? []) ?? null);
  });
  return { rows, columns };
}

/** The rows of another file that belong to a row of the hub's; null where that is not known. */
type Join = (row: number) => readonly FileRow[] | null;

/** Joins a file by a text of its own that is left out, as the hub's file has it and keeps it. */
function joinTo(
  editions: readonly FoundEdition[],
  { hub, text }: { readonly hub: number; readonly text: number },
  hubRows: readonly FileRow[],
  { texts, rows }: DescribedFile,
): Join | null {
  const kept = new Set(editions.flatMap((one) => (one.text === text ? [one.slot] : [])));
  for (const { found, slot } of editions.filter((one) => one.text === hub)) {
    const at = found?.file.texts.findIndex((own) => own.slot === slot) ?? -1;
    for (const [own, copy] of texts.entries()) {
      const pairs = found && !kept.has(copy.slot) ? copiesOf(found.text, copy) : null;
      if (!pairs) continue;
      const rowsHere = rowsByParagraph(rows ?? [], own);
      return (row) => {
        const cell = hubRows[row]?.[at] ?? [];
        return joinedRows(
          cell.map((paragraph) => pairs.get(paragraph)),
          rowsHere,
          own,
        );
      };
    }
  }
  return null;
}

/** A row of a file, and its place among all. */
interface PlacedRow {
  readonly row: FileRow;
  readonly place: number;
}

function rowsByParagraph(rows: readonly FileRow[], column: number): Map<number, PlacedRow> {
  return new Map(
    rows.flatMap((row, place) =>
      (row[column] ?? []).map((paragraph): [number, PlacedRow] => [paragraph, { row, place }]),
    ),
  );
}

/** The rows that hold these paragraphs and no others, one after the other. */
function joinedRows(
  paragraphs: readonly (number | undefined)[],
  rows: ReadonlyMap<number, PlacedRow>,
  column: number,
): readonly FileRow[] | null {
  const found = paragraphs.map((paragraph) => rows.get(paragraph ?? -1));
  if (found.some((one) => one === undefined)) return null;
  const each = [...new Set(found)].flatMap((one) => one ?? []);
  const [first] = each;
  const areNext = each.every(({ place }, nth) => place === (first?.place ?? 0) + nth);
  const held = each.flatMap(({ row }) => row[column] ?? []);
  return areNext && held.length === paragraphs.length ? each.map(({ row }) => row) : null;
}
