import { EXPORT_WORDS, type ExportWords } from "#lib/core/formats/exports/export-words.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedFlag,
  ExportedRow,
  ExportedSegment,
} from "#lib/core/formats/exports/exported-document.ts";
import type { Code, FormatName } from "#lib/core/formats/opened-file.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

/** A segment in short: as received, and as it stands where that is something else. */
export interface ShortSegment {
  readonly was: string;
  readonly is?: string;
  readonly codes?: readonly Code[];
  readonly flags?: readonly ExportedFlag[];
}

/** An edition in short; segments are numbered `100 * edition + place`. */
export interface ShortEdition {
  readonly language: string;
  readonly basedOn?: number;
  readonly segments: readonly ShortSegment[];
  readonly format?: FormatName;
  readonly source?: string;
}

/** Words in a test are their own keys, in brackets. */
export const WORDS = Object.fromEntries(
  EXPORT_WORDS.map((key) => [key, `[${key}]`]),
) as ExportWords;

/** A document of editions numbered from 1; without `rows` the n-th segments stand in one row each. */
export function sample(
  editions: readonly ShortEdition[],
  rows?: readonly (readonly (readonly number[])[])[],
): ExportedDocument {
  const made = editions.map((edition, at) => editionOf(edition, at + 1));
  const longest = Math.max(...made.map(({ segments }) => segments.length));
  const places =
    rows ??
    Array.from({ length: longest }, (_, row) =>
      made.map(({ segments }) => (segments[row] ? [row] : [])),
    );
  return {
    id: "0198c5aa-1111-7222-8333-444455556666",
    title: "Die Reise nach Kyjiw",
    exportedAt: "2026-11-23T12:00:00.000Z",
    head: 9,
    editions: made,
    rows: places.map((cells, row) => rowOf(cells, row + 1)),
  };
}

function rowOf(cells: readonly (readonly number[])[], id: number): ExportedRow {
  const ids = cells.map((places, at) => [at + 1, places.map((place) => 100 * (at + 1) + place)]);
  return { id, cells: Object.fromEntries(ids) };
}

function editionOf(edition: ShortEdition, id: number): ExportedEdition {
  const { language, basedOn = null, format = "text", segments } = edition;
  const source = edition.source ?? `${segments.map(({ was }) => was).join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(source);
  const file = { name: `${language}.txt`, format, slot: "", reading: {}, bytes, hash: `h${id}` };
  return { id, language, basedOn, file, segments: segments.map((each, at) => made(each, id, at)) };
}

function made({ was, is, codes, flags }: ShortSegment, edition: number, place: number) {
  const received = { sequence: 1, text: was, author: "Ina", at: "2026-11-20T08:00:00.000Z" };
  const edited = {
    sequence: 5,
    text: is ?? "",
    author: "Olha Ткач",
    at: "2026-11-21T09:30:00.000Z",
  };
  return {
    id: 100 * edition + place,
    place,
    received: was,
    text: is ?? was,
    codes: codes ?? [],
    state: is === undefined ? null : "reviewed",
    revisions: [
      { ...received, cause: "import" },
      ...(is === undefined ? [] : [{ ...edited, cause: "edit" } as const]),
    ],
    flags: flags ?? [],
  } satisfies ExportedSegment;
}

/** A flag on words of a text, raised by an editor. */
export function flagOn(
  text: string,
  words: string,
  more: Partial<ExportedFlag> = {},
): ExportedFlag {
  const start = text.indexOf(words);
  return {
    id: "f1",
    start,
    end: start + words.length,
    quote: words,
    category: "Accuracy/Mistranslation",
    severity: "major",
    state: "open",
    note: "",
    reason: null,
    check: null,
    born: null,
    suggestion: null,
    author: "Olha Ткач",
    at: "2026-11-21T09:31:00.000Z",
    ...more,
  };
}

/** Turns `<b>…</b>` and `<br>` of a test's text into codes. */
export function coded(text: string): { readonly was: string; readonly codes: readonly Code[] } {
  const codes: Code[] = [];
  const open: number[] = [];
  const was = text.replace(/<(\/?)([a-z]+)([^>]*)>/g, (source, slash: string, label: string) => {
    const index = codes.length;
    if (slash) {
      const partner = open.pop() ?? null;
      const opening = partner === null ? undefined : codes[partner];
      if (partner !== null && opening) codes[partner] = { ...opening, partner: index };
      codes.push({ kind: "close", partner, label, source });
    } else if (label === "br") codes.push({ kind: "single", partner: null, label, source });
    else {
      open.push(index);
      codes.push({ kind: "open", partner: null, label, source });
    }
    return codeCharacter(index);
  });
  return { was, codes };
}
