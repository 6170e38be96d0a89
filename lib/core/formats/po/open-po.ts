import { checkedEdits } from "../checked-edits.ts";
import { type DecodedText, decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type {
  FileParagraph,
  FileRow,
  OpenedFile,
  ParagraphState,
  ReadingIssue,
  ReadingOptions,
} from "../opened-file.ts";
import { textOfPieces } from "../pieces.ts";
import { findPlaceholders, type PlaceholderKinds } from "../placeholders/find-placeholders.ts";
import { type Place, placesIn } from "../places.ts";
import { type ProtectedText, protectCodes } from "../protect-codes.ts";
import { splicedBytes } from "../splice-text.ts";
import { charsetIn, languagesIn } from "./header.ts";
import { type PoEntry, type PoField, readEntries } from "./read-entries.ts";
import { literalPieces } from "./string-pieces.ts";
import { fieldSplices } from "./write-field.ts";

/** A field with the message it belongs to. */
interface Placed {
  readonly entry: PoEntry;
  readonly field: PoField;
}

interface Reading {
  readonly source: string;
  readonly placeOf: (offset: number) => Place;
}

/** Opens a PO file; see `poFormat`. @throws UnreadableDocumentError */
export function openPo(bytes: Uint8Array, options: ReadingOptions): OpenedFile {
  const encoding = options.encoding ?? charsetIn(bytes) ?? undefined;
  const decoded = decodeText(bytes, { format: "po", encoding });
  const reading = { source: decoded.text, placeOf: placesIn(decoded.text) };
  const { entries, issues } = readEntries(decoded.text, reading.placeOf);
  const header = entries.find((entry) => isHeader(reading, entry));
  const messages = entries.filter((entry) => !isHeader(reading, entry));
  const languages = languagesIn(header?.targets[0] ? textOf(reading, header.targets[0]) : "");
  const sources = messages.flatMap((entry) => entry.sources.map((field) => ({ entry, field })));
  const targets = messages.flatMap((entry) => entry.targets.map((field) => ({ entry, field })));
  const texts = [
    textIn(reading, "source", languages.source, sources),
    textIn(reading, "target", languages.target, targets),
  ];
  const fields = new Map([
    ["source", sources],
    ["target", targets],
  ]);
  return {
    format: "po",
    reading: { encoding: decoded.encoding },
    texts,
    rows: rowsOf(messages),
    issues: [...issues, ...duplicates(reading, messages)],
    tracked: [],
    write(edits) {
      const checked = checkedEdits(texts, edits, heldBy(decoded));
      const splices = checked.edits.flatMap(({ slot, paragraph, text }) => {
        const placed = fields.get(slot)?.[paragraph];
        return placed
          ? fieldSplices(decoded.text, placed.field, guarded(reading, placed), text)
          : [];
      });
      return { bytes: written(bytes, decoded, splices), losses: checked.losses };
    },
  };
}

function written(
  bytes: Uint8Array,
  decoded: DecodedText,
  splices: Parameters<typeof splicedBytes>[1],
): Uint8Array {
  return splices.length === 0 ? bytes : splicedBytes(decoded, splices);
}

function textOf({ source }: Reading, { literals }: PoField): string {
  return textOfPieces(literalPieces(source, literals));
}

function isHeader(reading: Reading, { context, sources: [first] }: PoEntry): boolean {
  return context === null && first !== undefined && textOf(reading, first) === "";
}

function textIn(
  reading: Reading,
  slot: "source" | "target",
  language: string | null,
  fields: readonly Placed[],
) {
  const paragraphs = fields.map((placed) => paragraphOf(reading, placed, slot === "target"));
  return { slot, language, basedOn: slot === "target" ? "source" : null, paragraphs };
}

function paragraphOf(reading: Reading, placed: Placed, isTarget: boolean): FileParagraph {
  const { entry, field } = placed;
  const { text, codes } = guarded(reading, placed);
  return {
    text,
    codes,
    isOneLine: false,
    // gettext finds a translation by its source: another one would be another message.
    isLocked: !isTarget,
    id: idOf(reading, entry),
    state: isTarget ? stateOf(text, entry) : null,
    notes: isTarget ? [] : entry.notes,
    at: reading.placeOf(field.start),
  };
}

function stateOf(text: string, { flags }: PoEntry): ParagraphState {
  return text === "" || flags.includes("fuzzy") ? "untranslated" : "translated";
}

const LONGEST_ID = 200;

/** What gettext looks a message up by: its context, and its source. */
function idOf(reading: Reading, { context, sources: [first] }: PoEntry): string {
  const before = context ? `${textOf(reading, context)} | ` : "";
  return (before + (first ? textOf(reading, first) : "")).slice(0, LONGEST_ID);
}

function guarded({ source, placeOf }: Reading, { entry, field }: Placed): ProtectedText {
  const kinds = kindsOf(entry);
  return protectCodes(literalPieces(source, field.literals), source, {
    format: "po",
    at: placeOf(field.start),
    find: (text) => findPlaceholders(text, kinds),
  });
}

function kindsOf({ flags }: PoEntry): PlaceholderKinds {
  const isQt = flags.some((flag) => /^(?:qt|kde)(?:-plural)?-format$/.test(flag));
  const isNone = flags.includes("no-c-format") || flags.includes("no-python-format");
  return { braces: true, percent: !isNone && !isQt, numbered: isQt };
}

function rowsOf(entries: readonly PoEntry[]): FileRow[] {
  const next = { source: 0, target: 0 };
  return entries.flatMap(({ sources, targets }) => {
    const [first, ...others] = sources.map(() => next.source++);
    const [single, ...plurals] = targets.map(() => next.target++);
    const one = first === undefined ? [] : [first];
    const translated = single === undefined ? [] : [single];
    if (others.length === 0) return [[one, [...translated, ...plurals]]];
    if (plurals.length === 0) return [[[...one, ...others], translated]];
    return [
      [one, translated],
      [others, plurals],
    ];
  });
}

function duplicates(reading: Reading, entries: readonly PoEntry[]): ReadingIssue[] {
  const seen = new Set<string>();
  return entries.flatMap((entry): ReadingIssue[] => {
    const [first] = entry.sources;
    const names = [entry.context, first ?? null].map((field) =>
      field ? textOf(reading, field) : null,
    );
    const key = JSON.stringify([entry.domain, ...names]);
    if (!seen.has(key) || !first) {
      seen.add(key);
      return [];
    }
    const subject = (names[1] ?? "").slice(0, LONGEST_ID);
    return [{ code: "duplicate-id", ...reading.placeOf(first.start), subject }];
  });
}
