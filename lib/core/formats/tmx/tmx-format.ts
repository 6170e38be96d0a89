import type { DecodedText } from "../encoding/decode-text.ts";
import type {
  FileText,
  Format,
  OpenedFile,
  ParagraphEdit,
  ReadingOptions,
  WrittenFile,
} from "../opened-file.ts";
import { decodeXml, rootTagOf } from "../xml/prolog.ts";
import { readInline } from "../xml/read-inline.ts";
import { type HasRoom, rewriteInline } from "../xml/rewrite.ts";
import { eachElement, parseXml } from "../xml/tree.ts";
import { effectiveEdits, roomIn, splicedBytes } from "../xml/write-edits.ts";
import { type LanguageText, MemoryReading } from "./reading.ts";
import { roleOf } from "./roles.ts";

const FORMAT = "tmx";

/** TMX 1.1 to 1.4b (LISA OSCAR): a text for each language, a row for each unit. No more than one unit is held as a tree. */
export const tmxFormat: Format = {
  name: FORMAT,
  mediaType: "application/x-tmx+xml",
  endings: ["tmx", "xml"],
  // A file too damaged to have a root is opened, to be refused with the place of the damage.
  fits: (bytes) => (rootTagOf(bytes)?.local ?? "tmx") === "tmx",
  open,
};

function open(bytes: Uint8Array, options: ReadingOptions): OpenedFile {
  const decoded = decodeXml(bytes, FORMAT, options.encoding);
  const read = new MemoryReading(decoded.text);
  const isUnit = ({ local }: { local: string }) => local === "tu";
  eachElement(decoded.text, isUnit, (unit) => read.unit(unit), { format: FORMAT }, read);
  const { texts, rows, languages, issues } = read;
  return {
    format: FORMAT,
    reading: { encoding: decoded.encoding },
    texts,
    rows: texts.length > 1 ? rows : null,
    issues,
    tracked: [],
    write: (edits) => write({ bytes, decoded, texts, languages }, edits),
  };
}

interface ReadMemory {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  readonly texts: readonly FileText[];
  readonly languages: readonly LanguageText[];
}

function write(
  { bytes, decoded, texts, languages }: ReadMemory,
  edits: readonly ParagraphEdit[],
): WrittenFile {
  const hasRoom = roomIn(decoded);
  const written = effectiveEdits(texts, edits).map((edit) => {
    const places = languages.find(({ language }) => language === edit.slot)?.places;
    return writeOne(decoded, places?.[edit.paragraph], edit, hasRoom);
  });
  const splices = written.flatMap((each) => each.splices);
  const losses = written.flatMap((each) => each.losses);
  return { bytes: splices.length === 0 ? bytes : splicedBytes(decoded, splices), losses };
}

/** A segment is read again by itself, so that of a large file only the places of its segments are held. */
function writeOne(
  decoded: DecodedText,
  place: LanguageText["places"][number] | undefined,
  edit: ParagraphEdit,
  hasRoom: HasRoom,
) {
  if (!place) throw new Error(`Expected a place of ${edit.paragraph}: found none`);
  const { slot, paragraph, text } = edit;
  const source = decoded.text.slice(place.start, place.end);
  const seg = parseXml(source, { format: FORMAT });
  const refuse = (offset: number) => {
    throw new Error(`Expected a paragraph that was read before: found a larger one at ${offset}`);
  };
  const inline = readInline(source, seg, { roleOf, refuse });
  const { value, losses } = rewriteInline(source, seg, inline, text, hasRoom);
  const { start } = place;
  return {
    splices: value.map((each) => ({
      text: each.text,
      start: each.start + start,
      end: each.end + start,
    })),
    losses: losses.map((each) => ({ ...each, slot, paragraph })),
  };
}
