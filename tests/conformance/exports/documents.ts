import { hashOf } from "#lib/adapters/hash.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedFlag,
  ExportedSegment,
} from "#lib/core/formats/exports/exported-document.ts";
import { exportedFromFile } from "#lib/core/formats/exports/exported-from-file.ts";
import { hasCodes } from "#lib/core/text/codes.ts";
import type { Entry } from "../corpus.ts";
import { openEntry } from "../open-entry.ts";

const AT = "2026-01-02T03:04:05.000Z";
const AUTHOR = "Olha Ткач";

/** A document with what a desk did to it. */
export interface WorkedDocument {
  readonly name: string;
  readonly document: ExportedDocument;
  /** The edition that was worked on; it is based on another. */
  readonly edition: ExportedEdition;
}

/** A file of the corpus as a document whose last edition a desk edited and flagged; a text alone has a copy of itself for a base. */
export function workedDocument(entry: Entry): WorkedDocument | null {
  const opening = openEntry(entry);
  if (opening.kind === "refused") return null;
  const { bytes, file } = opening;
  const name = entry.file.replaceAll("/", "__");
  const received = paired(
    exportedFromFile({ file, name, bytes, hash: hashOf(bytes), language: "en", at: AT }),
  );
  const last = received.editions.at(-1);
  if (!last || last.basedOn === null || last.segments.length > MOST_SEGMENTS) return null;
  const edition = {
    ...last,
    language: languageApart(last, received.editions),
    segments: last.segments.map(worked),
  };
  const editions = [...received.editions.slice(0, -1), edition];
  return { name, edition, document: { ...received, editions, head: 2 } };
}

// A file that does not say its languages would have two texts in one.
function languageApart({ id, language }: ExportedEdition, all: readonly ExportedEdition[]): string {
  const others = all.filter((other) => other.id !== id).map((other) => other.language);
  return [language, "uk", "de"].find((each) => !others.includes(each)) ?? language;
}

// Longer ones tell nothing more, and the programs that are asked take their time.
const MOST_SEGMENTS = 2000;
const COPY = 1_000_000;

function paired(document: ExportedDocument): ExportedDocument {
  const [base, ...others] = document.editions;
  if (!base || others.length > 0) return { ...document, editions: document.editions.map(based) };
  const copy: ExportedEdition = {
    ...base,
    id: base.id + 1,
    basedOn: base.id,
    language: "uk",
    segments: base.segments.map((segment) => ({ ...segment, id: segment.id + COPY })),
  };
  const rows = document.rows.map(({ id, cells }) => {
    const ids = cells[base.id] ?? [];
    return { id, cells: { [base.id]: ids, [copy.id]: ids.map((each) => each + COPY) } };
  });
  return { ...document, editions: [base, copy], rows };
}

function based(edition: ExportedEdition, index: number, all: readonly ExportedEdition[]) {
  const first = all[0]?.id ?? null;
  return index === 0 ? edition : { ...edition, basedOn: edition.basedOn ?? first };
}

/** Every third segment is edited and every fourth is flagged; of flags, each crosses the one before. */
function worked(segment: ExportedSegment, index: number): ExportedSegment {
  const { text } = segment;
  if (text.trim() === "") return segment;
  const isEdited = index % 3 === 0;
  const edited = isEdited ? `${text} qzx` : text;
  const edit = { sequence: 2, text: edited, author: AUTHOR, at: AT, cause: "edit" } as const;
  return {
    ...segment,
    text: edited,
    state: isEdited ? "reviewed" : segment.state,
    revisions: isEdited ? [...segment.revisions, edit] : segment.revisions,
    flags: index % 4 === 0 ? flagsOn(edited, segment.id) : [],
  };
}

function flagsOn(text: string, segment: number): ExportedFlag[] {
  // A code is two units: a flag may begin before it or behind it, not within.
  const places = [...text]
    .flatMap((_, at, signs) => [signs.slice(0, at).join("").length])
    .slice(0, 40);
  const [first = 0, second = 0, third = 0] = [0, 0.3, 0.7].map(
    (share) => places[Math.floor(share * places.length)] ?? 0,
  );
  return [
    flag(`${segment}-1`, text, first, third),
    flag(`${segment}-2`, text, second, text.length),
    ...(hasCodes(text) ? [flag(`${segment}-3`, text, 0, text.length)] : []),
  ];
}

function flag(id: string, text: string, start: number, end: number): ExportedFlag {
  return {
    id,
    start,
    end,
    quote: text.slice(start, end),
    category: "Accuracy/Mistranslation",
    severity: "major",
    state: "open",
    note: "Not what <it> says: “a” & b",
    reason: null,
    check: null,
    born: null,
    suggestion: null,
    author: AUTHOR,
    at: AT,
  };
}
