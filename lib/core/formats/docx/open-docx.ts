import { withoutCodes } from "#lib/core/text/codes.ts";
import type {
  FileParagraph,
  FileTrackedChange,
  Format,
  OpenedFile,
  ReadingIssue,
  ReadingOptions,
  WrittenFile,
} from "../opened-file.ts";
import { openPackage } from "../package/open-package.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import type { FileComment } from "./file-comment.ts";
import { languageOf } from "./language.ts";
import { placesIn } from "./lines.ts";
import type { TrackedEdit } from "./planned-edit.ts";
import { readComments } from "./read-comments.ts";
import { type PartContent, readFlows } from "./read-flows.ts";
import { decodePart, mainPart, relationsOf, wordParts } from "./relations.ts";
import { isSeen, type Segment, type View } from "./segment.ts";
import { segmentsOf } from "./segments.ts";
import type { SourceChange } from "./source.ts";
import { writeDocx } from "./write-docx.ts";

/** A DOCX file that was read; it can also be written with its edits as tracked changes. */
export interface DocxFile extends OpenedFile {
  /**
   * Writes edits as tracked changes, and comments at places of the new texts. Accepting all of them gives what `write` does, rejecting them
   * what was received. @throws Error as `write`, and for changes that do not make the text
   */
  writeTracked(edits: readonly TrackedEdit[], comments?: readonly FileComment[]): WrittenFile;
}

const PACKAGE = [0x50, 0x4b];
// An office document with a password is a compound file (MS-OFFCRYPTO, §2.3).
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Word documents (ISO/IEC 29500, Transitional and Strict). */
export const docxFormat: Format = {
  name: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  endings: ["docx"],
  fits: (bytes) => begins(bytes, PACKAGE) || begins(bytes, COMPOUND),
  open: openDocx,
};

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads a Word document: the body, with tables and, behind the paragraph they hang on, text boxes; then footnotes, endnotes, headers and
 * footers. Parts without words, images above all, are never unpacked.
 * @throws UnreadableDocumentError
 */
export function openDocx(bytes: Uint8Array, options: ReadingOptions): DocxFile {
  if (begins(bytes, COMPOUND)) {
    throw new UnreadableDocumentError({
      format: "docx",
      reason: "encrypted",
      line: 1,
      column: 1,
      byteOffset: 0,
    });
  }
  const view = options.view ?? "accepted";
  const from = openPackage(bytes, "docx");
  const main = mainPart(from);
  const relations = relationsOf(from, main);
  const contents = [main, ...wordParts(from, relations)].map((name) =>
    readFlows(decodePart(from, name), "docx"),
  );
  const all = contents.flatMap(({ flows }) => flows.flatMap((flow) => segmentsOf(flow, view)));
  const segments = all.filter(({ text }) => withoutCodes(text).trim() !== "");
  const tracked = trackedIn(contents, segments, all, view);
  const written = { from, bytes, main, relations, segments, contents };
  return {
    format: "docx",
    reading: { view },
    texts: [
      {
        slot: "",
        language: languageOf(segments),
        basedOn: null,
        paragraphs: paragraphsOf(segments, readComments(from, relations)),
      },
    ],
    rows: null,
    issues: issuesOf(tracked, main),
    tracked,
    write: (edits) => writeDocx(written, edits, null),
    writeTracked: (edits, comments = []) => writeDocx(written, edits, comments),
  };
}

function paragraphsOf(
  segments: readonly Segment[],
  comments: ReadonlyMap<string, string>,
): FileParagraph[] {
  let place = placesIn("");
  let name = "";
  return segments.map(({ text, codes, part, paragraphs }) => {
    if (part.name !== name) [place, name] = [placesIn(part.text), part.name];
    const notes = paragraphs.flatMap((paragraph) =>
      paragraph.comments.map((id) => comments.get(id) ?? ""),
    );
    return {
      text,
      codes: codes.map(({ kind, partner, label, source }) => ({ kind, partner, label, source })),
      isOneLine: false,
      isLocked: false,
      id: null,
      state: null,
      notes: notes.filter((note) => note !== ""),
      at: { part: part.name, ...place(paragraphs[0]?.at.start ?? 0) },
    };
  });
}

function trackedIn(
  contents: readonly PartContent[],
  segments: readonly Segment[],
  all: readonly Segment[],
  view: View,
): FileTrackedChange[] {
  const indexes = new Map(segments.map((segment, index) => [segment, index]));
  const inParagraphs = all.flatMap((segment) => {
    const paragraph = indexes.get(segment) ?? null;
    const changes = segment.paragraphs.flatMap(({ tracked }) => tracked);
    return told(changes, paragraph, view);
  });
  return [...inParagraphs, ...contents.flatMap(({ tracked }) => told(tracked, null, view))];
}

// What was moved stands twice in the file, where it was and where it is: it is told of once, where it is to be seen.
function told(
  changes: readonly SourceChange[],
  paragraph: number | null,
  view: View,
): FileTrackedChange[] {
  return changes
    .filter((change) => change.kind !== "moved" || isSeen(change, view))
    .map(({ kind, author, date, text }) => ({ kind, author, date, slot: "", paragraph, text }));
}

function issuesOf(tracked: readonly FileTrackedChange[], part: string): ReadingIssue[] {
  if (tracked.length === 0) return [];
  return [{ code: "tracked-changes", part, line: 1, column: 1, subject: String(tracked.length) }];
}
