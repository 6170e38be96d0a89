import { UnreadableDocumentError } from "../unreadable.ts";
import { cutMarker, type LineMark, readLineMarker } from "./marker.ts";
import { readDocxGrid } from "./read-docx-grid.ts";
import { isHeader, type ReviewColumns, readHeader } from "./read-header.ts";
import { type ReviewedText, readLine } from "./read-line.ts";
import { readXlsxGrid } from "./read-xlsx-grid.ts";
import { type ReviewProblem, reviewProblem } from "./review-problem.ts";
import type { GridRow } from "./table-grid.ts";

/** A review table as it came back. */
export interface ReviewedTable {
  readonly document: string;
  /** Those whose texts can be taken over, and those that stood beside them. */
  readonly editions: { readonly targets: readonly number[]; readonly sources: readonly number[] };
  /** The texts that stand in the table once and undamaged, unchanged ones too. `damaged-tags` is the only problem that does not leave a text out. */
  readonly rows: readonly ReviewedText[];
  readonly problems: readonly ReviewProblem[];
}

/**
 * Reads a review table that came back, as DOCX or XLSX by the ending of its name. Texts are matched by their markers alone, never by where
 * they stand: sorted, moved and removed lines and columns do no harm, and nothing is guessed. Linear.
 * @throws UnreadableDocumentError for what cannot be read, and `not-what-it-says` for a file that is no review table of ours.
 */
export function readReviewTable(bytes: Uint8Array, fileName: string): ReviewedTable {
  const format = /\.xlsx$/i.test(fileName) ? "xlsx" : "docx";
  const grid = format === "xlsx" ? readXlsxGrid(bytes) : readDocxGrid(bytes);
  const columns = readHeader(grid);
  if (!columns) throw noTable(format);
  const marked = grid.filter((row) => !isHeader(row)).map(markedRow);
  const seen = countsOf(marked);
  const read = marked.map((each) => readMarked(each, columns, seen));
  return {
    document: columns.document,
    editions: editionsIn(marked),
    rows: read.flatMap(({ texts }) => texts),
    problems: [...columns.problems, ...read.flatMap(({ problems }) => problems), ...missing()],
  };

  function missing(): ReviewProblem[] {
    const lines = Array.from({ length: columns?.lines ?? 0 }, (_, at) => at + 1);
    return lines
      .filter((line) => !seen.has(line))
      .map((line) => reviewProblem("missing-line", line));
  }
}

function noTable(format: string): UnreadableDocumentError {
  const detail = "no header of a review table";
  return new UnreadableDocumentError({
    format,
    reason: "not-what-it-says",
    line: 1,
    column: 1,
    detail,
  });
}

interface MarkedRow {
  readonly row: GridRow;
  readonly mark: LineMark | null;
  /** Whether it has a marker, readable or not. */
  readonly isMarked: boolean;
}

function markedRow(row: GridRow): MarkedRow {
  let isMarked = false;
  for (const { accepted, original } of row) {
    const marker = cutMarker(accepted).marker || cutMarker(original).marker;
    const mark = readLineMarker(marker);
    if (mark) return { row, mark, isMarked: true };
    isMarked ||= marker !== "";
  }
  return { row, mark: null, isMarked };
}

function countsOf(marked: readonly MarkedRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { mark } of marked) if (mark) counts.set(mark.line, (counts.get(mark.line) ?? 0) + 1);
  return counts;
}

const NOTHING: readonly ReviewedText[] = [];

function readMarked(
  { row, mark, isMarked }: MarkedRow,
  columns: ReviewColumns,
  seen: ReadonlyMap<number, number>,
) {
  const subject = row
    .map(({ accepted }) => cutMarker(accepted).rest)
    .join(" ")
    .trim();
  const refused = (code: ReviewProblem["code"], line = 0) => {
    return { texts: NOTHING, problems: [reviewProblem(code, line, subject)] };
  };
  if (!mark && isMarked) return refused("damaged-marker");
  if (!mark) return subject === "" ? { texts: NOTHING, problems: [] } : refused("unknown-line");
  if (mark.document !== columns.document) return refused("other-document", mark.line);
  if ((seen.get(mark.line) ?? 0) > 1) return refused("doubled-line", mark.line);
  if (subject === "") return refused("deleted-line", mark.line);
  return readLine(row, mark, columns);
}

function editionsIn(marked: readonly MarkedRow[]): ReviewedTable["editions"] {
  const cells = marked.flatMap(({ mark }) => mark?.cells.filter((cell) => cell !== null) ?? []);
  const of = (role: string) => [
    ...new Set(cells.filter((cell) => cell.role === role).map(({ edition }) => edition)),
  ];
  return { targets: of("target"), sources: of("source") };
}
