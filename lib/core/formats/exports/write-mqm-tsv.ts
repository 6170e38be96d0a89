import { withoutCodes } from "#lib/core/text/codes.ts";
import { baseOf, segmentsById, segmentsInRows } from "./editions.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedFlag,
  ExportedSegment,
  ExportFile,
} from "./exported-document.ts";
import { editionFileName } from "./file-name.ts";
import { MEDIA_TYPES } from "./media-types.ts";

const HEADER = "system doc doc_id seg_id rater source target category severity comment".split(" ");

/**
 * The flags of an edition as the tables of google/wmt-mqm-human-evaluation have them: a line for each error, its words between `<v>` and
 * `</v>`; one `No-error` for a segment without any. `system` is the language, `doc` the title, `doc_id` the place in the document, `seg_id`
 * the segment's id, `comment` what the editor noted. Dismissed flags are no errors. There are no quotes: tabs and line ends within a text are spaces.
 */
export function writeMqmTsv(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  const base = baseOf(document, edition);
  const sources = base ? segmentsById(base) : new Map<number, ExportedSegment>();
  const rows = new Map(document.rows.map(({ id, cells }) => [id, cells]));
  const lines = segmentsInRows(document, edition).flatMap(({ row, segment }, at) => {
    const source = (base && rows.get(row)?.[base.id])
      ?.map((id) => withoutCodes(sources.get(id)?.text ?? ""))
      .join(" ");
    const head = [edition.language, document.title, `${at + 1}`, `${segment.id}`];
    return errorsOf(segment).map(({ rater, target, category, severity, comment }) =>
      [...head, rater, source ?? "", target, category, severity, comment].map(flat).join("\t"),
    );
  });
  const text = [HEADER.join("\t"), ...lines].map((line) => `${line}\n`).join("");
  return {
    name: editionFileName(edition, "mqm.tsv"),
    mediaType: MEDIA_TYPES.tsv,
    bytes: new TextEncoder().encode(text),
    losses: [],
  };
}

function errorsOf({ text, flags }: ExportedSegment) {
  const errors = flags.filter(({ state }) => state !== "dismissed");
  if (errors.length === 0) {
    const none = "No-error";
    return [{ rater: "", target: withoutCodes(text), category: none, severity: none, comment: "" }];
  }
  return errors.map((flag) => {
    const { category, severity } = flag;
    return {
      rater: flag.check ?? flag.author,
      target: marked(text, flag),
      category,
      severity: severity.slice(0, 1).toUpperCase() + severity.slice(1),
      comment: flag.note,
    };
  });
}

function marked(text: string, { start, end }: ExportedFlag): string {
  if (start === null || end === null) return withoutCodes(text);
  const parts = [text.slice(0, start), "<v>", text.slice(start, end), "</v>", text.slice(end)];
  return withoutCodes(parts.join(""));
}

function flat(value: string): string {
  return value.replace(/[\t\n\r\u2028\u2029]+/g, " ");
}
