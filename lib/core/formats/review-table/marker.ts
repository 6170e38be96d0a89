import type { Code } from "../opened-file.ts";
import { crc32 } from "../package/crc.ts";

/** What a cell of a review table stands for, as its marker says it. */
export interface CellMark {
  readonly role: "source" | "target";
  readonly edition: number;
  readonly segment: number;
  /** Sequence number of the revision that was sent. */
  readonly revision: number;
  /** Of the text that was sent, as `textMark` makes it. */
  readonly hash: string;
  /** The codes that stood in it, in order. */
  readonly codes: readonly SentCode[];
}

/** A code in a text that was sent out. */
export interface SentCode extends Pick<Code, "kind" | "partner"> {
  readonly index: number;
}

/** What a line of a review table stands for. */
export interface LineMark {
  readonly document: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of the comment that was sent. */
  readonly comment: string;
  /** For each column of texts; null where the line has no segment. */
  readonly cells: readonly (CellMark | null)[];
}

/** What a whole review table holds. */
export interface TableMark {
  readonly document: string;
  readonly lines: number;
  /** The names of the columns of texts, then those of the comments and the states, as they stand in the header. */
  readonly columns: readonly string[];
}

// Hidden text of a table that went through other programs: letters, digits and signs that none of them alters or breaks a line at.
const TABLE = "hexapla-table-1";
const LINE = "hexapla-line-1";
const CELL = "hexapla-cell-1";

// Several times the most paragraphs that a document may have: a table that claims more was not made here.
const MOST_LINES = 1_000_000;

/** Any marker at the start of what a cell holds. */
const MARKER = /^\s*(hexapla-(?:table|line|cell)-1:[^;\s]{1,200000};)/;

/** Eight hexadecimal digits that tell a text from an altered one (CRC-32 of its UTF-8). */
export function textMark(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
}

/** Writes the marker of a table. */
export function tableMarker({ document, lines, columns }: TableMark): string {
  const names = columns.map((name) => encodeURIComponent(name));
  return `${TABLE}:${document}:${lines}:${names.join(",")};`;
}

/** Writes the marker of a line. */
export function lineMarker({ document, line, comment, cells }: LineMark): string {
  const written = cells.map((cell) => (cell ? cellBody(cell) : "-"));
  return `${LINE}:${document}:${line}:${comment}:${written.join(",")};`;
}

/** Writes the marker of a cell. */
export function cellMarker(cell: CellMark): string {
  return `${CELL}:${cellBody(cell)};`;
}

function cellBody({ role, edition, segment, revision, hash, codes }: CellMark): string {
  const written = codes.map(({ kind, index, partner }) => {
    const other = partner === null ? "" : `-${partner}`;
    return `${kind.slice(0, 1)}${index}${other}`;
  });
  return [role.slice(0, 1), edition, segment, revision, hash, written.join("_")].join(".");
}

/** Parts the marker that a text begins with from the text; the marker is empty where it has none. */
export function cutMarker(text: string): { readonly marker: string; readonly rest: string } {
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return { marker: "", rest: text };
  return { marker, rest: text.slice(text.indexOf(marker) + marker.length) };
}

/** Reads the marker of a table, or null. */
export function readTableMarker(marker: string): TableMark | null {
  const [kind, document, lines, names] = partsOf(marker);
  if (kind !== TABLE || !document || !isNumber(lines) || names === undefined) return null;
  if (Number(lines) > MOST_LINES) return null;
  try {
    return { document, lines: Number(lines), columns: names.split(",").map(decodeURIComponent) };
  } catch {
    return null;
  }
}

/** Reads the marker of a line, or null where it is damaged. */
export function readLineMarker(marker: string): LineMark | null {
  const [kind, document, line, comment, bodies] = partsOf(marker);
  if (kind !== LINE || !document || !isNumber(line) || !comment || !bodies) return null;
  const cells: (CellMark | null)[] = [];
  for (const body of bodies.split(",")) {
    const cell = body === "-" ? null : readCellBody(body);
    if (!cell && body !== "-") return null;
    cells.push(cell);
  }
  return { document, line: Number(line), comment, cells };
}

/** Reads the marker of a cell, or null where it is damaged. */
export function readCellMarker(marker: string): CellMark | null {
  const [kind, body] = partsOf(marker);
  return kind === CELL && body !== undefined ? readCellBody(body) : null;
}

function partsOf(marker: string): string[] {
  return marker.replace(/;$/, "").split(":");
}

function readCellBody(body: string): CellMark | null {
  const [role, edition, segment, revision, hash, codes = ""] = body.split(".");
  if (role !== "s" && role !== "t") return null;
  if (!isNumber(edition) || !isNumber(segment) || !isNumber(revision)) return null;
  if (!hash || !/^[0-9a-f]{8}$/.test(hash)) return null;
  const read = codes === "" ? [] : codes.split("_").map(readCode);
  const sent = read.filter((code) => code !== null);
  if (sent.length < read.length) return null;
  return {
    role: role === "s" ? "source" : "target",
    edition: Number(edition),
    segment: Number(segment),
    revision: Number(revision),
    hash,
    codes: sent,
  };
}

const KINDS = { o: "open", c: "close", s: "single" } as const;

function readCode(written: string): SentCode | null {
  const [, letter, index, partner] = /^([ocs])(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? [];
  if (letter !== "o" && letter !== "c" && letter !== "s") return null;
  return {
    kind: KINDS[letter],
    index: Number(index),
    partner: partner === undefined ? null : Number(partner),
  };
}

function isNumber(digits: string | undefined): digits is string {
  return digits !== undefined && /^\d{1,15}$/.test(digits);
}
