import { csvFormat } from "./csv/csv-format.ts";
import { docxFormat } from "./docx/open-docx.ts";
import { htmlFormat } from "./html/html-format.ts";
import { jsonFormat } from "./json/json-format.ts";
import { jsonlFormat } from "./json/jsonl-format.ts";
import { markdownFormat } from "./markdown/markdown-format.ts";
import { markdownSourceFormat } from "./markdown-source/markdown-source-format.ts";
import { odtFormat } from "./odt/odt-format.ts";
import type { Format, FormatName, OpenedFile, ReadingOptions } from "./opened-file.ts";
import { poFormat } from "./po/po-format.ts";
import { srtFormat, vttFormat } from "./subtitles/subtitle-formats.ts";
import { textFormat } from "./text/text-format.ts";
import { tmxFormat } from "./tmx/tmx-format.ts";
import { UnreadableDocumentError } from "./unreadable.ts";
import { mqxliffFormat, sdlxliffFormat, xliff1Format } from "./xliff1/formats.ts";
import { xliff2 } from "./xliff2/xliff2.ts";
import { xlsxFormat } from "./xlsx/xlsx-format.ts";

/** Every format that can be read, the more special before the more general where endings are shared. */
export const FORMATS: readonly Format[] = [
  textFormat,
  markdownFormat,
  markdownSourceFormat,
  htmlFormat,
  srtFormat,
  vttFormat,
  sdlxliffFormat,
  mqxliffFormat,
  xliff1Format,
  tmxFormat,
  xliff2,
  docxFormat,
  csvFormat,
  xlsxFormat,
  jsonFormat,
  jsonlFormat,
  poFormat,
  odtFormat,
];

// More than the longest novels have; aligning and showing them takes memory by the paragraph.
const MOST_PARAGRAPHS = 100_000;

/** How a file is to be opened: how to read it, and as what where its name is not to decide. */
export interface OpeningOptions extends ReadingOptions {
  readonly format?: FormatName;
}

/**
 * Opens a received file in the format that its name ends with and its content agrees to.
 * @throws UnreadableDocumentError with the place: for an ending that is not known, for content of another kind, for what the
 * format's own reader refuses, for a file without text and for too many paragraphs.
 */
export function openFile(
  bytes: Uint8Array,
  fileName: string,
  options: OpeningOptions = {},
): OpenedFile {
  const { format: wanted, ...reading } = options;
  const format = FORMATS.find(({ name }) => name === wanted) ?? formatOf(bytes, fileName);
  const opened = format.open(bytes, reading);
  const { name } = format;
  if (opened.texts.every(({ paragraphs }) => paragraphs.length === 0)) {
    throw new UnreadableDocumentError({ format: name, reason: "empty", line: 1, column: 1 });
  }
  for (const { paragraphs } of opened.texts) {
    const tooMany = paragraphs[MOST_PARAGRAPHS];
    if (tooMany)
      throw new UnreadableDocumentError({ format: name, reason: "too-large", ...tooMany.at });
  }
  return opened;
}

/** The format of a name; of several that share an ending, the first that the content agrees to. */
function formatOf(bytes: Uint8Array, fileName: string): Format {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const known = FORMATS.filter(({ endings }) => endings.includes(ending));
  const fitting = known.find(({ fits }) => fits?.(bytes) ?? true);
  if (fitting) return fitting;
  const reason = known.length > 0 ? "not-what-it-says" : "unsupported";
  throw new UnreadableDocumentError({ format: ending || fileName, reason, line: 1, column: 1 });
}
