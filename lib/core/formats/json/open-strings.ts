import type { Span } from "#lib/core/text/tokens.ts";
import { checkedEdits } from "../checked-edits.ts";
import type { DecodedText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type { FileRow, FileText, OpenedFile, ReadingIssue } from "../opened-file.ts";
import { type Splice, splicesFor } from "../pieces.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { type Place, placesIn } from "../places.ts";
import { type ProtectedText, protectCodes } from "../protect-codes.ts";
import { splicedBytes } from "../splice-text.ts";
import { knownTag } from "../tables/language-names.ts";
import type { JsonString, LanguageRecord } from "./json-texts.ts";
import { escapeString, stringPieces } from "./string-pieces.ts";
import { shownPath } from "./walk-json.ts";

/** The strings of a file that are texts, and what it says of them. */
export interface JsonFile {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  readonly format: "json" | "jsonl";
  readonly issues: readonly ReadingIssue[];
  readonly strings: readonly JsonString[];
  /** Where the file has a text a language: its records. */
  readonly records: readonly LanguageRecord[] | null;
  readonly language: string | null;
  /** By the path of a text. */
  readonly notes: ReadonlyMap<string, string>;
}

interface Slot {
  readonly slot: string;
  readonly language: string | null;
  readonly strings: readonly JsonString[];
}

/** Makes an opened file of its strings. */
export function openStrings(file: JsonFile): OpenedFile {
  const { bytes, decoded, format, issues, records } = file;
  const placeOf = placesIn(decoded.text);
  const slots = records ? slotsOf(records) : [monolingual(file)];
  const texts = slots.map((slot) => textOf(file, slot, placeOf));
  return {
    format,
    reading: { encoding: decoded.encoding },
    texts,
    rows: records ? rowsOf(records, slots) : null,
    issues,
    tracked: [],
    write: (edits) => {
      const checked = checkedEdits(texts, edits);
      const mustEscape = escapedIn(decoded);
      const splices = checked.edits.flatMap(({ slot, paragraph, text }) => {
        const string = slots.find((each) => each.slot === slot)?.strings[paragraph];
        return string ? splicesOf({ file, string, text, placeOf, mustEscape }) : [];
      });
      const written = splices.length === 0 ? bytes : splicedBytes(decoded, splices);
      return { bytes: written, losses: checked.losses };
    },
  };
}

function monolingual({ strings, language }: JsonFile): Slot {
  const texts = strings.filter(({ value }) => value.trim() !== "");
  return { slot: "", language: language === null ? null : knownTag(language), strings: texts };
}

/** A text for every language, in the order they first come; records that lack one have no paragraph in it. */
function slotsOf(records: readonly LanguageRecord[]): Slot[] {
  const tags = new Set(records.flatMap((record) => [...record.keys()]));
  return [...tags].map((tag) => {
    const strings = records.flatMap((record) => record.get(tag) ?? []);
    return { slot: tag, language: knownTag(tag), strings };
  });
}

function rowsOf(records: readonly LanguageRecord[], slots: readonly Slot[]): FileRow[] {
  const next = new Map(slots.map(({ slot }) => [slot, 0]));
  return records.map((record) =>
    slots.map(({ slot }) => {
      if (!record.has(slot)) return [];
      const index = next.get(slot) ?? 0;
      next.set(slot, index + 1);
      return [index];
    }),
  );
}

function textOf(file: JsonFile, slot: Slot, placeOf: (offset: number) => Place): FileText {
  const paragraphs = slot.strings.map((string) => {
    const at = placeOf(string.at.start);
    const { text, codes } = guarded(file, string, placeOf);
    const id = shownPath(file.records ? string.path.slice(0, -1) : string.path);
    const note = file.notes.get(id);
    const notes = note === undefined ? [] : [note];
    return { text, codes, isOneLine: false, isLocked: false, id, state: null, notes, at };
  });
  return { slot: slot.slot, language: slot.language, basedOn: null, paragraphs };
}

const KINDS = { braces: true, percent: true, numbered: false } as const;

function guarded(
  { decoded, format }: JsonFile,
  { at }: JsonString,
  placeOf: (offset: number) => Place,
): ProtectedText {
  return protectCodes(stringPieces(decoded.text, inside(at)), decoded.text, {
    format,
    at: placeOf(at.start),
    find: (text) => findPlaceholders(text, KINDS),
  });
}

function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

interface StringEdit {
  readonly file: JsonFile;
  readonly string: JsonString;
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
  readonly mustEscape: (character: string) => boolean;
}

function splicesOf({ file, string, text, placeOf, mustEscape }: StringEdit): Splice[] {
  const { pieces, sources } = guarded(file, string, placeOf);
  const writer = {
    write: (typed: string) => escapeString(typed, mustEscape),
    code: (index: number) => sources[index] ?? null,
  };
  return splicesFor(pieces, text, writer, string.at.start + 1);
}

/** Tells which characters a file writes as escapes: all that are not ASCII where it does so, and what its encoding has no room for. */
function escapedIn(decoded: DecodedText): (character: string) => boolean {
  const holds = heldBy(decoded);
  const isAscii = writesAscii(decoded.text);
  return (character) => (isAscii && character > "~") || !holds(character);
}

/** Whether a file writes what is not ASCII as escapes only. */
function writesAscii(source: string): boolean {
  return !/[^\0-~]/.test(source) && /\\u(?:00[89a-fA-F]|0[1-9a-fA-F]|[1-9a-fA-F])/.test(source);
}
