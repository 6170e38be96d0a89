import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { namedCategory } from "#lib/core/quality/scores/category-names.ts";
import type { RatedLine } from "#lib/core/quality/scores/rated-systems.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

/** A line of a table of ratings, as google/wmt-mqm-human-evaluation and Anthea write them. */
export interface MqmLine extends RatedLine {
  readonly document: string;
  /** Without the signs around the marked words. */
  readonly source: string;
  readonly target: string;
  /** The marked words, in UTF-16 offsets of the text on their side; null where none are marked. */
  readonly span: (Span & { readonly side: "source" | "target" }) | null;
  readonly comment: string;
}

/** Something odd in a table of ratings; `line` counts from 1, the header's. */
export interface MqmIssue {
  readonly line: number;
  readonly code: "unknown-category" | "unknown-severity" | "odd-marks";
  readonly subject: string;
}

export interface MqmTable {
  readonly lines: readonly MqmLine[];
  readonly issues: readonly MqmIssue[];
}

// A segment has its number within its document; that of the whole set is second best, since some tables count systems in.
const SEGMENT_COLUMNS = ["seg_id", "docsegid", "doc_seg_id", "globalsegid", "global_seg_id"];
const DOCUMENT_COLUMNS = ["doc", "document"];
const NEEDED = ["category", "severity"];

/**
 * Reads a table of ratings: columns apart by tabs, known by the names in the header; a quotation mark is a character like any other. Names of
 * categories are read as `namedCategory` does. A line whose rater found no error counts as rated. Linear.
 * @throws UnreadableDocumentError for a table without a category or a severity.
 */
export function readMqmTsv(text: string): MqmTable {
  const [header = "", ...rest] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const names = header.split("\t").map((name) => name.trim().toLowerCase());
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const detail = `the header names no column "${missing}"`;
    const place = { line: 1, column: 1, detail };
    throw new UnreadableDocumentError({ format: "mqm", reason: "malformed", ...place });
  }
  const issues: MqmIssue[] = [];
  const lines = rest.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const fields = line.split("\t");
    const found = new Map(names.map((name, column) => [name, fields[column] ?? ""]));
    const read = lineOf((...any) => firstOf(found, any), at + 2);
    issues.push(...read.issues);
    return [read.line];
  });
  return { lines, issues };
}

type Field = (...names: readonly string[]) => string;

function firstOf(found: ReadonlyMap<string, string>, names: readonly string[]): string {
  const name = names.find((known) => found.has(known));
  return (name === undefined ? undefined : found.get(name)) ?? "";
}

function lineOf(field: Field, line: number): { line: MqmLine; issues: MqmIssue[] } {
  const document = field(...DOCUMENT_COLUMNS);
  const source = unmarked(field("source"));
  const target = unmarked(field("target"));
  const { error, issues } = errorIn(field("category"), field("severity"));
  const odd = [source, target].filter(({ isOdd }) => isOdd).map(({ text }) => text);
  return {
    line: {
      ...{ system: field("system"), document, rater: field("rater"), error },
      segment: `${document}\t${field("doc_id")}\t${field(...SEGMENT_COLUMNS)}`,
      ...{ source: source.text, target: target.text, comment: field("comment") },
      span:
        (target.span && { side: "target", ...target.span }) ??
        (source.span && { side: "source", ...source.span }),
    },
    issues: [
      ...issues.map((issue) => ({ ...issue, line })),
      ...odd.map((subject) => ({ line, code: "odd-marks" as const, subject })),
    ],
  };
}

// Raters have these names for what no category fits.
const WITHOUT_CATEGORY = /^\s*(other|source error)\s*$/i;
const NO_ERROR = /^no[-_ ]?error$/i;

function errorIn(
  name: string,
  written: string,
): Pick<MqmLine, "error"> & {
  issues: Omit<MqmIssue, "line">[];
} {
  if (NO_ERROR.test(name.trim()) || NO_ERROR.test(written.trim()))
    return { error: null, issues: [] };
  const severity = severityOf(written);
  if (!severity) return { error: null, issues: [{ code: "unknown-severity", subject: written }] };
  const { category, isError } = namedCategory(name);
  if (!isError) return { error: null, issues: [] };
  const issues =
    category === "" && !WITHOUT_CATEGORY.test(name)
      ? [{ code: "unknown-category" as const, subject: name }]
      : [];
  return { error: { category, severity }, issues };
}

function severityOf(written: string): Severity | undefined {
  return SEVERITIES.find((severity) => severity === written.trim().toLowerCase());
}

const OPENS = "<v>";
const CLOSES = "</v>";

/** Takes the signs around the marked words off. */
function unmarked(marked: string): { text: string; span: Span | null; isOdd: boolean } {
  const start = marked.indexOf(OPENS);
  const end = marked.indexOf(CLOSES, start);
  const isOdd = (start === -1) !== (end === -1);
  if (start === -1 || end === -1) return { text: marked, span: null, isOdd };
  const words = marked.slice(start + OPENS.length, end);
  const text = marked.slice(0, start) + words + marked.slice(end + CLOSES.length);
  return { text, span: { start, end: start + words.length }, isOdd };
}
