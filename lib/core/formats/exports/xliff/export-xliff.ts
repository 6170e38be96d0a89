import { illegalCharacters } from "../../xml/characters.ts";
import { leftOut } from "../editions.ts";
import type {
  ExportedDocument,
  ExportedSegment,
  ExportFile,
  ExportLoss,
} from "../exported-document.ts";
import { editionFileName } from "../file-name.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { besideBase, type EditionBeside } from "./exported-pairs.ts";
import { NOWHERE } from "./inline-2.ts";
import { unit1 } from "./unit-1.ts";
import { unit2 } from "./unit-2.ts";
import { element, startTag, textContent } from "./xml-writer.ts";

/** The versions of XLIFF that an edition can leave in. */
export type XliffVersion = "1.2" | "2.1" | "2.2";

/**
 * An edition beside its base as XLIFF: a unit a row, a segment for each pair of segments in it; states, flags as ITS 2.0 standoff records
 * on their words, their notes, and what every segment was before. Characters that XML cannot hold are `cp` elements in 2.x and left out of
 * 1.2. Of an original, sources alone. Memory: one string a row.
 */
export function exportXliff(
  document: ExportedDocument,
  editionId: number,
  version: XliffVersion,
): ExportFile {
  const beside = besideBase(document, editionId);
  const lines =
    version === "1.2" ? document1(document, beside) : document2(beside, document, version);
  return {
    name: editionFileName(beside.edition, "xlf"),
    mediaType: version === "1.2" ? MEDIA_TYPES.xliff1 : MEDIA_TYPES.xliff2,
    bytes: new TextEncoder().encode(lines.join("")),
    losses: lossesOf(beside, version),
  };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ITS = { "xmlns:its": "http://www.w3.org/2005/11/its", "its:version": "2.0" };

function document2(
  { base, edition, targetLanguage, rows }: EditionBeside,
  { title, id }: ExportedDocument,
  version: "2.1" | "2.2",
): string[] {
  const namespace = version === "2.2" ? "2.2" : "2.0";
  const root = {
    xmlns: `urn:oasis:names:tc:xliff:document:${namespace}`,
    version,
    srcLang: base.language,
    trgLang: targetLanguage,
    ...ITS,
    "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
  };
  const file = { id: "f1", original: edition.file.name, "xml:space": "preserve" };
  const about = element(
    "notes",
    {},
    element("note", { category: "document" }, textContent(`${title} (${id})`)),
  );
  return [
    `${DECLARATION}${startTag("xliff", root)}\n${startTag("file", file)}\n${about}\n`,
    ...numbered(rows, unit2),
    "</file>\n</xliff>\n",
  ];
}

function document1(
  { title }: ExportedDocument,
  { base, edition, targetLanguage, rows }: EditionBeside,
): string[] {
  const root = { version: "1.2", xmlns: "urn:oasis:names:tc:xliff:document:1.2", ...ITS };
  const file = {
    original: edition.file.name,
    "source-language": base.language,
    "target-language": targetLanguage,
    datatype: "plaintext",
    "tool-id": "hexapla",
  };
  const tool = startTag("tool", { "tool-id": "hexapla", "tool-name": "Hexapla" }, "/>");
  const header = element("header", {}, `${element("note", {}, textContent(title))}${tool}`);
  return [
    `${DECLARATION}${startTag("xliff", root)}\n${startTag("file", file)}${header}<body>\n`,
    ...numbered(rows, unit1),
    "</body></file>\n</xliff>\n",
  ];
}

type Rows = EditionBeside["rows"];

// Records of flags are numbered through, so that their ids are unlike in the whole file, as xml:id wants.
function numbered(rows: Rows, unit: (row: Rows[number], firstIssue: number) => string): string[] {
  let next = 1;
  return rows.map((row) => {
    const written = unit(row, next);
    for (const { target } of row.pairs) next += target?.flags.length ?? 0;
    return written;
  });
}

function lossesOf({ rows }: EditionBeside, version: XliffVersion): ExportLoss[] {
  const lost = (segment: ExportedSegment | null) => {
    if (!segment) return [];
    const { id, text } = segment;
    return leftOut(id, version === "1.2" ? illegalCharacters(text) : (text.match(NOWHERE) ?? []));
  };
  return rows.flatMap(({ pairs }) =>
    pairs.flatMap(({ source, target }) => [
      ...lost(source),
      ...lost(target),
      ...(target ? placesLost(target) : []),
    ]),
  );
}

function placesLost({ id, flags }: ExportedSegment): ExportLoss[] {
  return flags
    .filter(({ start, end }) => start === null || end === null)
    .map(({ quote }) => ({
      code: "flag-without-place",
      segment: id,
      subject: quote.slice(0, 200),
    }));
}
