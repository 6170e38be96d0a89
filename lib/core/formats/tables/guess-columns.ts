import type { ColumnChoice } from "../opened-file.ts";
import { knownTag, languageNamed } from "./language-names.ts";

/** What a guess goes by: the first rows of a table as texts; null for what is no text (a number, a date). */
export type SampleRow = ReadonlyMap<number, string | null>;

/** What a column is called, as far as its header tells. */
interface Header {
  readonly column: number;
  readonly role: "id" | "source" | "target" | "text" | "other" | null;
  readonly language: string | null;
}

const ID =
  /^(?:#|no\.?|nr\.?|n°|id|key|guid|uuid|identifier|(?:segment|string|row|message|unit)[\s_-]?(?:id|key|no|number|name)?|.*[\s_.-](?:id|key))$/i;
const SOURCE = /^(?:source|original|src)\b|\b(?:source|original)[\s_-]?(?:text|segment|string)?$/i;
const TARGET =
  /^(?:target|translation|tgt)\b|\b(?:target|translat(?:ion|ed))[\s_-]?(?:text|segment|string)?$/i;
const OTHER =
  /^(?:.*[\s_-])?(?:comments?|notes?|status|state|context|author|date|time|severity|category|score|link|url|type|path|file|max(?:imum)?\s?length)$/i;

const LONGEST_HEADER = 60;
// Every one becomes an edition; houses translate into some thirty languages.
const MOST_TEXTS = 64;
/** A language that nobody named. */
export const UNKNOWN_LANGUAGE = "und";

/**
 * Guesses which columns hold texts and which names the rows: those that the first row names by a language, or as source and target; else all
 * with prose, at least one. No column is returned where none has a letter.
 */
export function guessColumns(sample: readonly SampleRow[], sheet: string | null): ColumnChoice {
  const [first = new Map(), ...below] = sample;
  const headers = headersOf(first, below);
  const named = headers.filter(
    ({ role }) => role === "source" || role === "target" || role === "text",
  );
  if (named.length > 0) {
    const ordered = [...named].sort(
      (a, b) => Number(b.role === "source") - Number(a.role === "source"),
    );
    const texts = ordered.map(({ column, language }) => ({
      column,
      language: language ?? UNKNOWN_LANGUAGE,
    }));
    return { texts: texts.slice(0, MOST_TEXTS), id: idOf(headers), header: true, sheet };
  }
  if (looksLikeHeader(first, below, headers)) {
    const guess = byContent(below, headers);
    // A table that has words in its first row only has them to be read.
    if (guess.texts.length > 0) return { ...guess, header: true, sheet };
  }
  return { ...byContent(sample, []), header: false, sheet };
}

function byContent(
  body: readonly SampleRow[],
  headers: readonly Header[],
): Pick<ColumnChoice, "texts" | "id"> {
  const id = idOf(headers) ?? numbering(body);
  const others = headers.flatMap(({ role, column }) => (role === "other" ? [column] : []));
  const columns = proseColumns(body, (column) => column !== id && !others.includes(column));
  return { texts: columns.map((column) => ({ column, language: UNKNOWN_LANGUAGE })), id };
}

/** Whether the first row calls a column the source of the others. */
export function isSourceName(name: string): boolean {
  return SOURCE.test(name.trim());
}

function headersOf(first: SampleRow, below: readonly SampleRow[]): Header[] {
  return [...first].flatMap(([column, name]) =>
    name === null ? [] : [headerOf(column, name.trim(), below)],
  );
}

function headerOf(column: number, name: string, below: readonly SampleRow[]): Header {
  const other = (role: Header["role"], language: string | null = null) => ({
    column,
    role,
    language,
  });
  if (name.length > LONGEST_HEADER || name === "") return other(null);
  const inner =
    /\(([^()]+)\)$/.exec(name)?.[1] ?? /[_.:]([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(name)?.[1];
  const language = languageNamed(name) ?? (inner === undefined ? null : languageNamed(inner));
  const bare = name.replace(/\s*\([^()]*\)$/, "");
  // Both names of a number and of languages.
  if (ID.test(bare) && !(knownTag(name) && hasProse(below, column))) return other("id");
  if (OTHER.test(bare)) return other("other");
  if (SOURCE.test(bare)) return other("source", language);
  if (TARGET.test(bare)) return other("target", language);
  return other(language && below.length > 0 ? "text" : null, language);
}

function idOf(headers: readonly Header[]): number | null {
  return headers.find(({ role }) => role === "id")?.column ?? null;
}

/** Names are short, distinct and no numbers, and beneath one at least stands something of another kind. */
function looksLikeHeader(
  first: SampleRow,
  below: readonly SampleRow[],
  headers: readonly Header[],
): boolean {
  const names = [...first.values()];
  const areNames = names.every(
    (name) =>
      name !== null && /^[^\d\s][^.!?。]*$/.test(name.trim()) && name.length <= LONGEST_HEADER,
  );
  if (!areNames || below.length === 0 || new Set(names).size < names.length) return false;
  if (headers.some(({ role }) => role !== null)) return true;
  // A single column may begin with a short paragraph as well as with a name.
  if (first.size < 2) return false;
  return [...first].some(([column, name]) => {
    const cells = below
      .map((row) => row.get(column))
      .filter((cell) => cell !== undefined && cell !== "");
    const lengths = cells.map((cell) => (cell === null ? 0 : (cell?.length ?? 0)));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, cells.length);
    const areNumbers = cells.length > 0 && cells.every((cell) => !cell || !/\p{L}/u.test(cell));
    return areNumbers || mean > 2 * (name?.length ?? 0);
  });
}

/** The first column, where it holds a number of its own in each row. */
function numbering(body: readonly SampleRow[]): number | null {
  const column = Math.min(...body.flatMap((row) => [...row.keys()].slice(0, 1)));
  const cells = body.map((row) => row.get(column));
  const areNumbers = cells.every(
    (cell) => cell === null || /^[\w-]{0,10}\d+[\w-]{0,10}$/.test(cell ?? ""),
  );
  return areNumbers && new Set(cells).size === cells.length && cells.length > 1 ? column : null;
}

function proseColumns(body: readonly SampleRow[], isWanted: (column: number) => boolean): number[] {
  const columns = [...new Set(body.flatMap((row) => [...row.keys()]))].filter(isWanted);
  const ordered = columns.sort((a, b) => a - b);
  const prose = ordered.filter((column) => hasProse(body, column));
  if (prose.length > 0) return prose.slice(0, MOST_TEXTS);
  const most = ordered
    .map((column) => ({ column, letters: lettersOf(body, column) }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters || a.column - b.column);
  return most.slice(0, 1).map(({ column }) => column);
}

// Scripts that write no blanks between words have prose in any cell with a few of their letters.
const PROSE =
  /\p{L}\S*\s+\S*\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]{3}/u;

/** Whether at least a third of the cells that are not empty have more than a word. */
function hasProse(body: readonly SampleRow[], column: number): boolean {
  const cells = body
    .map((row) => row.get(column))
    .filter((cell) => cell !== undefined && cell !== "");
  const prose = cells.filter((cell) => cell && PROSE.test(cell.slice(0, 1000)));
  return prose.length * 3 >= cells.length && prose.length > 0;
}

function lettersOf(body: readonly SampleRow[], column: number): number {
  return body.reduce((sum, row) => sum + (row.get(column)?.match(/\p{L}/gu)?.length ?? 0), 0);
}
