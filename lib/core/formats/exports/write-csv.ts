import { type Delimited, toDelimited } from "./delimited.ts";
import { editionLabels } from "./editions.ts";
import type { ExportedDocument, ExportFile } from "./exported-document.ts";
import { documentFileName } from "./file-name.ts";
import { MEDIA_TYPES } from "./media-types.ts";
import { tableLines } from "./table-lines.ts";
import { withTags } from "./visible-tags.ts";

/** All editions of a document as separated values: a line for each row, a column for each edition, codes as visible tags. */
export function writeCsv(document: ExportedDocument, options: Delimited): ExportFile {
  const labels = editionLabels(document);
  const header = ["id", ...document.editions.map(({ id }) => labels.get(id) ?? "")];
  const lines = tableLines(document, document.editions).map(({ label, cells }) => [
    label,
    ...cells.map((segment) => (segment ? withTags(segment.text, segment.codes) : "")),
  ]);
  const isTabbed = options.separator === "\t";
  return {
    name: documentFileName(document, isTabbed ? "tsv" : "csv"),
    mediaType: isTabbed ? MEDIA_TYPES.tsv : MEDIA_TYPES.csv,
    bytes: toDelimited([header, ...lines], options),
    losses: [],
  };
}
