import type {
  ColumnChoice,
  FileParagraph,
  FileRow,
  FileText,
  ReadingIssue,
} from "../opened-file.ts";
import { isSourceName, UNKNOWN_LANGUAGE } from "./guess-columns.ts";

/** A row of a table. */
export interface TableRow<Cell> {
  /** The columns that have a cell, ascending. */
  columns(): Iterable<number>;
  cell(column: number): Cell | undefined;
}

/** How a format reads the cells of its tables. */
export interface CellReader<Cell> {
  /** What a cell shows: the name of a column or of a row. */
  shown(cell: Cell): string;
  /** The paragraph that a cell is; null for what is no text. */
  paragraph(cell: Cell, id: string | null): FileParagraph | null;
}

/** The texts of a table: one a column, in the order chosen, with the cells their paragraphs stand in. */
export interface TableTexts<Cell> {
  readonly texts: readonly FileText[];
  readonly rows: readonly FileRow[] | null;
  /** By slot, then by paragraph. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly issues: readonly ReadingIssue[];
}

/** The beginning of a table, as it is shown to somebody who chooses its columns. */
export interface DescribedRows {
  readonly rows: readonly ReadonlyMap<number, string>[];
  /** Names of the sheets of a workbook; null for other tables. */
  readonly sheets: readonly string[] | null;
  /** The choice of columns that was made, or the likeliest; without texts where no column has any. */
  readonly choice: ColumnChoice;
}

/** Whether a table has every column that a choice calls a text, and the choice has one. */
export function hasColumns<Cell>(rows: Iterable<TableRow<Cell>>, choice: ColumnChoice): boolean {
  const wanted = new Set(choice.texts.map(({ column }) => column));
  if (wanted.size === 0) return false;
  for (const row of rows) {
    for (const column of row.columns()) wanted.delete(column);
    if (wanted.size === 0) return true;
  }
  return false;
}

/**
 * Makes texts of the columns that were chosen. A row without a text makes none; in the first text, a cell without a letter or mark is left out,
 * in the others it is a paragraph still to translate.
 */
export function tableTexts<Cell>(
  rows: Iterable<TableRow<Cell>>,
  choice: ColumnChoice,
  reader: CellReader<Cell>,
): TableTexts<Cell> {
  const columns = choice.texts.map(({ column, language }) => ({
    column,
    language: language === UNKNOWN_LANGUAGE || language === "" ? null : language,
    ...emptyColumn<Cell>(),
  }));
  const made: FileRow[] = [];
  const issues: ReadingIssue[] = [];
  const ids = new Set<string>();
  let isHeader = choice.header;
  for (const row of rows) {
    if (isHeader) {
      isHeader = false;
      for (const each of columns) each.name = shownIn(row, each.column, reader) ?? "";
      continue;
    }
    const id = choice.id === null ? null : shownIn(row, choice.id, reader) || null;
    const found = columns.map(({ column }) => {
      const cell = row.cell(column);
      return cell === undefined ? null : { cell, paragraph: reader.paragraph(cell, id) };
    });
    const first = found.find((each) => each?.paragraph && isText(each.paragraph));
    if (!first?.paragraph) continue;
    if (id !== null && ids.has(id)) {
      issues.push({ code: "duplicate-id", ...first.paragraph.at, subject: id.slice(0, 200) });
    }
    if (id !== null) ids.add(id);
    made.push(columns.map((column, at) => put(column, found[at] ?? null, at === 0)));
  }
  const source = columns.find(({ name }) => isSourceName(name))?.column;
  const texts = columns.map(({ column, language, paragraphs }): FileText => {
    const basedOn = source === undefined || source === column ? null : String(source);
    return { slot: String(column), language, basedOn, paragraphs };
  });
  return {
    texts,
    rows: texts.length > 1 ? made : null,
    cells: new Map(columns.map(({ column, cells }) => [String(column), cells])),
    issues,
  };
}

interface Column<Cell> {
  name: string;
  readonly paragraphs: FileParagraph[];
  readonly cells: Cell[];
}

function emptyColumn<Cell>(): Column<Cell> {
  return { name: "", paragraphs: [], cells: [] };
}

function shownIn<Cell>(
  row: TableRow<Cell>,
  column: number,
  reader: CellReader<Cell>,
): string | null {
  const cell = row.cell(column);
  return cell === undefined ? null : reader.shown(cell);
}

function isText({ text }: FileParagraph): boolean {
  return text.trim() !== "";
}

function put<Cell>(
  column: Column<Cell>,
  found: { readonly cell: Cell; readonly paragraph: FileParagraph | null } | null,
  isFirst: boolean,
): number[] {
  if (!found?.paragraph || (isFirst && !isText(found.paragraph))) return [];
  column.cells.push(found.cell);
  return [column.paragraphs.push(found.paragraph) - 1];
}
