import { illegalCharacters } from "../../xml/characters.ts";
import { leftOut, segmentsById } from "../editions.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportFile,
} from "../exported-document.ts";
import { documentFileName } from "../file-name.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { element, startTag } from "../xliff/xml-writer.ts";
import { segmentContent, tmxNames } from "./segment-content.ts";

/**
 * A whole document as TMX 1.4b: a `tu` a row, in it a `tuv` for each edition that has something in the row, several segments joined by a
 * space. Who wrote what and when comes from the revisions. Characters that XML cannot hold are left out. Memory: one string a row.
 */
export function exportTmx(document: ExportedDocument): ExportFile {
  const editions = document.editions.map((edition) => ({
    edition,
    segments: segmentsById(edition),
  }));
  const units = document.rows.map(({ id, cells }) => {
    const names = tmxNames();
    const variants = editions.flatMap(({ edition, segments }) => {
      const own = (cells[edition.id] ?? []).flatMap((each) => segments.get(each) ?? []);
      return own.length > 0 ? [variant(edition, own, names)] : [];
    });
    return variants.length > 0 ? `${element("tu", { tuid: `r${id}` }, variants.join(""))}\n` : "";
  });
  const text = [BEGINNING, header(document), "<body>\n", ...units, "</body>\n</tmx>\n"].join("");
  return {
    name: documentFileName(document, "tmx"),
    mediaType: MEDIA_TYPES.tmx,
    bytes: new TextEncoder().encode(text),
    losses: document.editions
      .flatMap(({ segments }) => segments)
      .flatMap(({ id, text: held }) => leftOut(id, illegalCharacters(held))),
  };
}

const BEGINNING =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';

// Where there are several originals, each language may be the source.
function header({ editions, exportedAt }: ExportedDocument): string {
  const originals = editions.filter(({ basedOn }) => basedOn === null);
  const attributes = {
    creationtool: "Hexapla",
    creationtoolversion: "1",
    segtype: "paragraph",
    "o-tmf": "Hexapla",
    adminlang: "en",
    srclang: originals.length === 1 ? originals[0]?.language : "*all*",
    datatype: "plaintext",
    creationdate: tmxDate(exportedAt),
  };
  return `${startTag("header", attributes, "/>")}\n`;
}

function variant(
  { language, id }: ExportedEdition,
  segments: readonly ExportedSegment[],
  names: ReturnType<typeof tmxNames>,
): string {
  names.begin();
  const revisions = segments.flatMap((segment) => segment.revisions);
  const [first] = revisions;
  const last = revisions.reduce(
    (newest, each) => (each.sequence >= newest.sequence ? each : newest),
    revisions[0] ?? NOBODY,
  );
  const isChanged = first !== undefined && last.sequence > first.sequence;
  const attributes = {
    "xml:lang": language,
    creationdate: tmxDate(first?.at ?? ""),
    creationid: first?.author || null,
    changedate: isChanged ? tmxDate(last.at) : null,
    changeid: isChanged ? last.author || null : null,
  };
  const edition = element("prop", { type: "x-edition" }, `${id}`);
  const content = segments.map((segment) => segmentContent(segment, names)).join(" ");
  return element("tuv", attributes, edition + element("seg", {}, content));
}

const NOBODY = { sequence: 0, at: "", author: "" };

/** A moment as TMX has it: `20261123T120000Z`; null for none. */
function tmxDate(iso: string): string | null {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})/.exec(iso) ?? [];
  return date && time ? `${date.replace(/-/g, "")}T${time.replace(/:/g, "")}Z` : null;
}
