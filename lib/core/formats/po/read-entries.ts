import type { Span } from "#lib/core/text/tokens.ts";
import type { ReadingIssue } from "../opened-file.ts";
import type { Place } from "../places.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

/** A keyword with the literals behind it: `msgstr[1] "…" "…"`. */
export interface PoField {
  readonly keyword: "msgctxt" | "msgid" | "msgid_plural" | "msgstr";
  /** Of `msgstr[n]`; null where there is none. */
  readonly form: number | null;
  /** Where the keyword begins. */
  readonly start: number;
  /** Between the quotes. */
  readonly literals: readonly Span[];
}

/** What the lines of a file say of one message. */
export interface PoEntry {
  readonly domain: string;
  /** Of translators (`#`) and from the sources (`#.`), without their marks. */
  readonly notes: readonly string[];
  readonly flags: readonly string[];
  readonly context: PoField | null;
  /** `msgid` and `msgid_plural`. */
  readonly sources: readonly PoField[];
  readonly targets: readonly PoField[];
}

export interface PoFile {
  readonly entries: readonly PoEntry[];
  readonly issues: readonly ReadingIssue[];
}

interface Growing {
  domain: string;
  readonly notes: string[];
  readonly flags: string[];
  context: PoField | null;
  readonly sources: PoField[];
  readonly targets: PoField[];
}

const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
const KEYWORD = /(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*(?=["\r\n]|$)/y;
const DOMAIN = /^domain[ \t]+(?:"([^"\r\n]*)"|(\S+))[ \t]*$/;
const LITERAL = /[ \t]*"([^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*)"[ \t]*/y;
const BLANK = /^[ \t]*$/;

/**
 * Reads the messages of a PO file line by line, with the places of all literals. Obsolete messages (`#~`) and former texts (`#|`) are comments. Read
 * leniently and reported: a domain without quotes, a field given twice, a message without `msgstr`.
 * @throws UnreadableDocumentError `malformed` for a line that is nothing of these
 */
export function readEntries(source: string, placeOf: (offset: number) => Place): PoFile {
  const entries: PoEntry[] = [];
  const issues: ReadingIssue[] = [];
  let entry = fresh("");
  let field: (PoField & { literals: Span[] }) | null = null;
  const report = (offset: number) => issues.push({ code: "breaks-standard", ...placeOf(offset) });
  const close = () => {
    if (entry.sources.length > 0 && entry.targets.length > 0) entries.push(entry);
    else if (entry.sources[0]) report(entry.sources[0].start);
    entry = fresh(entry.domain);
    field = null;
  };
  for (let at = 0; at < source.length; ) {
    LINE.lastIndex = at;
    const [whole = "", line = ""] = LINE.exec(source) ?? [];
    const indent = line.length - line.trimStart().length;
    const start = at + indent;
    at += whole.length;
    if (BLANK.test(line)) continue;
    if (source[start] === "#") {
      if (entry.targets.length > 0) close();
      comment(entry, line.trim());
      continue;
    }
    const domain = DOMAIN.exec(line);
    if (domain) {
      close();
      entry.domain = domain[1] ?? domain[2] ?? "";
      if (domain[1] === undefined) report(start);
      continue;
    }
    const keyword = matchAt(KEYWORD, source, start);
    if (keyword) {
      const next = fieldOf(keyword, start);
      if (beginsEntry(entry, next)) close();
      if (isDouble(entry, next)) report(start);
      field = next;
      put(entry, next);
    }
    const literals = literalsAt(
      source,
      start + (keyword?.[0].length ?? 0),
      start - indent + line.length,
    );
    if (!field || !literals || (!keyword && literals.length === 0)) throw malformed(placeOf(start));
    for (const literal of literals) field.literals.push(literal);
  }
  close();
  return { entries, issues };
}

function fresh(domain: string): Growing {
  return { domain, notes: [], flags: [], context: null, sources: [], targets: [] };
}

function comment(entry: Growing, line: string): void {
  const mark = line[1] ?? "";
  if (mark === ",")
    entry.flags.push(
      ...line
        .slice(2)
        .split(",")
        .map((flag) => flag.trim()),
    );
  else if (mark === "." || mark === " ") {
    const note = line.slice(2).trim();
    if (note !== "") entry.notes.push(note);
  } else if (mark === "~") entry.notes.length = 0;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function fieldOf(
  [, keyword = "", form]: RegExpExecArray,
  start: number,
): PoField & { literals: Span[] } {
  const name =
    keyword === "msgctxt" || keyword === "msgid" || keyword === "msgid_plural" ? keyword : "msgstr";
  return { keyword: name, form: form === undefined ? null : Number(form), start, literals: [] };
}

function beginsEntry({ sources, targets, context }: Growing, { keyword }: PoField): boolean {
  if (keyword === "msgctxt") return context !== null || sources.length > 0;
  return keyword === "msgid" && (targets.length > 0 || sources.length > 0);
}

function isDouble({ sources, targets }: Growing, { keyword, form }: PoField): boolean {
  if (keyword === "msgstr")
    return sources.length === 0 || targets.some((each) => each.form === form);
  return keyword === "msgid_plural" && (sources.length !== 1 || targets.length > 0);
}

function put(entry: Growing, field: PoField): void {
  if (field.keyword === "msgctxt") entry.context = field;
  else if (field.keyword === "msgstr") entry.targets.push(field);
  else entry.sources.push(field);
}

/** The literals up to the end of a line; null where anything else stands there. */
function literalsAt(source: string, start: number, end: number): Span[] | null {
  const literals: Span[] = [];
  let at = start;
  for (
    let match = matchAt(LITERAL, source, at);
    at < end && match;
    match = matchAt(LITERAL, source, at)
  ) {
    const content = at + match[0].indexOf('"') + 1;
    literals.push({ start: content, end: content + (match[1] ?? "").length });
    at += match[0].length;
  }
  return BLANK.test(source.slice(at, end)) ? literals : null;
}

function malformed(place: Place): UnreadableDocumentError {
  return new UnreadableDocumentError({ format: "po", reason: "malformed", ...place });
}
