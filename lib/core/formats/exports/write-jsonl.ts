import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportFile,
} from "./exported-document.ts";
import { documentFileName } from "./file-name.ts";
import { MEDIA_TYPES } from "./media-types.ts";

// Raised when a line of a kind that was there before means something else; new kinds and new fields do not.
const VERSION = 1;

/**
 * Everything of a document, a line of JSON each: first the schema, then the document, its editions, rows, segments, revisions, flags and
 * dismissals, each with its `type`. Texts hold codes as characters from U+100000 on; a segment says what they stand for.
 */
export function writeJsonl(document: ExportedDocument): ExportFile {
  const { id, title, exportedAt, head, editions, rows } = document;
  const lines = [
    { type: "schema", name: "hexapla-document", version: VERSION },
    { type: "document", id, title, exportedAt, head },
    ...editions.map(editionLine),
    ...rows.map(({ id: row, cells }) => ({ type: "row", id: row, cells })),
    ...editions.flatMap((edition) => edition.segments.flatMap((each) => linesOf(edition, each))),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  return {
    name: documentFileName(document, "jsonl"),
    mediaType: MEDIA_TYPES.jsonl,
    bytes: new TextEncoder().encode(text),
    losses: [],
  };
}

function editionLine({ id, language, basedOn, file }: ExportedEdition) {
  const { bytes, ...received } = file;
  return { type: "edition", id, language, basedOn, file: { ...received, bytes: bytes.length } };
}

function linesOf(edition: ExportedEdition, segment: ExportedSegment) {
  const { id, place, received, text, codes, state, revisions, flags } = segment;
  return [
    { type: "segment", edition: edition.id, id, place, received, text, codes, state },
    ...revisions.map((revision) => ({ type: "revision", segment: id, ...revision })),
    ...flags.map((flag) => ({ type: "flag", segment: id, ...flag })),
    ...flags
      .filter(({ state: stands }) => stands === "dismissed")
      .map(({ id: flag, check, category, quote, reason }) => {
        return { type: "dismissal", segment: id, flag, check, category, quote, reason };
      }),
  ];
}
