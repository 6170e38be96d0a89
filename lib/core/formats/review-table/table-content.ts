import { codesIn } from "#lib/core/text/codes.ts";
import { type Direction, directionOf } from "#lib/core/text/direction.ts";
import { editionLabels, leftOut, revisionOf } from "../exports/editions.ts";
import type { ExportWords } from "../exports/export-words.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportLoss,
} from "../exports/exported-document.ts";
import { type TableLine, tableLines } from "../exports/table-lines.ts";
import { withTags } from "../exports/visible-tags.ts";
import { illegalCharacters, withoutIllegal } from "../xml/characters.ts";
import { type CellMark, lineMarker, tableMarker, textMark } from "./marker.ts";

/** What stands in a review table, whatever the format it is written in. */
export interface ReviewTable {
  readonly title: string;
  readonly marker: string;
  readonly id: string;
  readonly columns: readonly ReviewColumn[];
  readonly comment: string;
  readonly status: string;
  readonly lines: readonly ReviewLine[];
  readonly losses: readonly ExportLoss[];
}

export interface ReviewColumn {
  readonly heading: string;
  readonly role: CellMark["role"];
  readonly language: string;
  readonly direction: Direction;
}

export interface ReviewLine {
  readonly label: string;
  readonly marker: string;
  /** One for each column. */
  readonly cells: readonly ReviewCell[];
  readonly comment: string;
  readonly status: string;
}

/** A text as it stands in its cell, codes as visible tags; `mark` is null where the line has no segment, or none that fits. */
export interface ReviewCell {
  readonly text: string;
  readonly mark: CellMark | null;
}

/** What is to be in a review table. */
export interface ReviewWanted {
  /** In this order; editions that another one in the table was translated from are the sources. */
  readonly editions: readonly ExportedEdition[];
  readonly words: ExportWords;
  /** The longest text that a cell takes, in UTF-16 units. */
  readonly longest: number;
}

/** Gathers a review table. What a cell cannot hold is told as a loss: characters are left out, a text that is too long is not sent. */
export function reviewTable(document: ExportedDocument, wanted: ReviewWanted): ReviewTable {
  const { editions, words } = wanted;
  const columns = columnsOf(document, wanted);
  const lines = tableLines(document, editions).map((line, at) => {
    const cells = line.cells.map((segment, column) => cellOf(segment, editions[column], wanted));
    return reviewLine(document, line, cells, at + 1);
  });
  const marker = tableMarker({
    document: document.id,
    lines: lines.length,
    columns: [...columns.map(({ heading }) => heading), words.comment, words.status],
  });
  const losses = editions.flatMap(({ segments }) =>
    segments.flatMap((segment) => lossesOf(segment, wanted)),
  );
  const { comment, status } = words;
  const title = withoutIllegal(document.title);
  return { title, marker, id: words.id, columns, comment, status, lines, losses };
}

function columnsOf(document: ExportedDocument, { editions }: ReviewWanted): ReviewColumn[] {
  const labels = editionLabels(document);
  return editions.map(({ id, language }) => {
    const heading = withoutIllegal(labels.get(id) ?? language);
    const role = roleOf(id, editions);
    return { heading, role, language, direction: directionOf(language) };
  });
}

function roleOf(id: number, editions: readonly ExportedEdition[]): CellMark["role"] {
  return editions.some(({ basedOn }) => basedOn === id) ? "source" : "target";
}

function cellOf(
  segment: ExportedSegment | null,
  edition: ExportedEdition | undefined,
  { editions, longest }: ReviewWanted,
): ReviewCell {
  if (!segment || !edition) return { text: "", mark: null };
  const text = shown(segment);
  if (text.length > longest) return { text: "", mark: null };
  const mark: CellMark = {
    role: roleOf(edition.id, editions),
    edition: edition.id,
    segment: segment.id,
    revision: revisionOf(segment),
    hash: textMark(text),
    codes: codesIn(segment.text).map(({ index }) => {
      const { kind = "single", partner = null } = segment.codes[index] ?? {};
      return { index, kind, partner };
    }),
  };
  return { text, mark };
}

function shown({ text, codes }: ExportedSegment): string {
  return withoutIllegal(withTags(text, codes));
}

function lossesOf(segment: ExportedSegment, { longest }: ReviewWanted): ExportLoss[] {
  const losses = leftOut(segment.id, illegalCharacters(segment.text));
  if (shown(segment).length <= longest) return losses;
  return [...losses, { code: "too-long-for-cell", segment: segment.id }];
}

function reviewLine(
  document: ExportedDocument,
  { label, cells: segments }: TableLine,
  cells: readonly ReviewCell[],
  line: number,
): ReviewLine {
  const targets = segments.filter((_, column) => cells[column]?.mark?.role === "target");
  const comment = withoutIllegal(targets.flatMap(remarksOf).join("\n"));
  const status = targets.map((segment) => segment?.state ?? "").find((state) => state) ?? "";
  const marks = cells.map(({ mark }) => mark);
  const marker = lineMarker({
    document: document.id,
    line,
    comment: textMark(comment),
    cells: marks,
  });
  return { label, marker, cells, comment, status };
}

// What is settled needs no second look.
function remarksOf(segment: ExportedSegment | null): string[] {
  const open =
    segment?.flags.filter(({ state }) => state === "open" || state === "confirmed") ?? [];
  return open.map(({ category, severity, note, quote }) => {
    const words = quote === "" ? "" : ` “${quote}”`;
    return `${category} (${severity})${words}${note === "" ? "" : `: ${note}`}`;
  });
}
