import { readTags, tagOf } from "../exports/visible-tags.ts";
import { type CellMark, cutMarker, type LineMark, readCellMarker, textMark } from "./marker.ts";
import type { ReviewColumns } from "./read-header.ts";
import { type ReviewProblem, type ReviewProblemCode, reviewProblem } from "./review-problem.ts";
import type { CellChange, GridCell, GridRow } from "./table-grid.ts";

/** A target text of a review table that came back. */
export interface ReviewedText {
  readonly edition: number;
  readonly segment: number;
  /** Sequence number of the revision that was sent out. */
  readonly revision: number;
  /** With all tracked changes; codes as characters. */
  readonly text: string;
  /** Without any tracked change: what was sent, unless somebody typed with tracking off. */
  readonly original: string;
  /** Whether the text is another one than was sent. */
  readonly isChanged: boolean;
  readonly changes: readonly CellChange[];
  /** Remarks on the text; that of the first target of a line has what was typed into the column of comments too. */
  readonly comments: readonly string[];
  /** What stands in the column of states. */
  readonly status: string;
}

/** What a line holds; no texts where a source in it is another one than was sent, since the line may have been torn apart. */
export interface ReviewedLine {
  readonly texts: readonly ReviewedText[];
  readonly problems: readonly ReviewProblem[];
}

/** Reads a line by its mark. */
export function readLine(row: GridRow, mark: LineMark, columns: ReviewColumns): ReviewedLine {
  const cells = mark.cells.map((cell, at) => readCell(row[columns.texts[at] ?? -1], cell));
  const problems = cells.flatMap(({ code, subject, mark: cell }) =>
    code ? [reviewProblem(code, mark.line, subject, cell)] : [],
  );
  if (cells.some(({ code }) => code === "changed-source")) return { texts: [], problems };
  const texts = cells.flatMap(({ text }) => (text ? [text] : []));
  return { texts: withRemarks(texts, row, mark, columns), problems };
}

interface ReadCell {
  readonly mark: CellMark | null;
  readonly code: ReviewProblemCode | null;
  readonly subject: string;
  readonly text: ReviewedText | null;
}

function readCell(cell: GridCell | undefined, mark: CellMark | null): ReadCell {
  // A column that is gone was told once, for all lines.
  if (!cell) return { mark, code: null, subject: "", text: null };
  const { rest: written, marker } = cutMarker(cell.accepted);
  const rest = asSent(written, mark);
  const own = readCellMarker(marker || cutMarker(cell.original).marker);
  const found = (code: ReviewProblemCode | null, text: ReviewedText | null = null) => {
    return { mark, code, subject: rest, text };
  };
  if (own && !isSameText(own, mark)) return found("contradicting-marker");
  if (!mark) return found(rest.trim() === "" ? null : "text-without-segment");
  const isChanged = textMark(rest) !== mark.hash;
  if (mark.role === "source") return found(isChanged ? "changed-source" : null);
  return targetOf(cell, mark, rest, isChanged);
}

// LibreOffice escapes what looks like an escape of spreadsheets (`_x000D_`) in texts too, where nobody takes it back.
function asSent(text: string, mark: CellMark | null): string {
  const plain = text.replace(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, "_");
  return plain !== text && textMark(plain) === mark?.hash ? plain : text;
}

function isSameText(own: CellMark, mark: CellMark | null): boolean {
  return own.edition === mark?.edition && own.segment === mark.segment;
}

function targetOf(cell: GridCell, mark: CellMark, rest: string, isChanged: boolean): ReadCell {
  const known = new Map(mark.codes.map((code) => [tagOf(code.index, code), code.index]));
  const accepted = readTags(rest, known);
  const sent = mark.codes.map(({ index }) => index);
  const isDamaged = accepted.unknown.length > 0 || !areSame(accepted.codes, sent);
  const text = {
    edition: mark.edition,
    segment: mark.segment,
    revision: mark.revision,
    text: accepted.text,
    original: readTags(asSent(cutMarker(cell.original).rest, mark), known).text,
    isChanged,
    changes: withoutMarkers(cell.changes),
    comments: cell.comments,
    status: "",
  };
  return { mark, code: isDamaged ? "damaged-tags" : null, subject: rest, text };
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

// Whoever replaced a whole cell with tracking on deleted its marker too.
function withoutMarkers(changes: readonly CellChange[]): CellChange[] {
  return changes
    .map((change) => ({ ...change, text: cutMarker(change.text).rest }))
    .filter(({ text }) => text !== "");
}

function withRemarks(
  texts: readonly ReviewedText[],
  row: GridRow,
  mark: LineMark,
  columns: ReviewColumns,
): ReviewedText[] {
  const status = row[columns.status ?? -1]?.accepted.trim() ?? "";
  const comment = row[columns.comment ?? -1]?.accepted ?? "";
  const isNew = comment.trim() !== "" && textMark(comment) !== mark.comment;
  const typed = isNew ? [comment] : [];
  return texts.map((text, at) => {
    return { ...text, status, comments: at === 0 ? [...text.comments, ...typed] : text.comments };
  });
}
