import { type OpeningOptions, openFile } from "#lib/core/formats/open-file.ts";
import type { FileText, OpenedFile, ReadingOptions } from "#lib/core/formats/opened-file.ts";
import {
  describeTable,
  type TableDescription,
  type TableFormat,
} from "#lib/core/formats/tables/describe-table.ts";
import {
  type ReadingProblem,
  UnreadableDocumentError,
  type UnreadableReason,
} from "#lib/core/formats/unreadable.ts";
import { type FileFlag, flagsIn } from "#lib/core/formats/xliff2/lqi/file-flags.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { likelyEncodings } from "./encodings.ts";
import { detectLanguage, isLanguageTag } from "./language.ts";

/** A file as it was dropped or pasted, and how it is to be read. */
export interface FileToOpen {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading?: OpeningOptions;
}

/** A text of a file; its language is a tag, detected where the file does not say one. */
export interface DescribedText extends FileText {
  readonly language: string;
}

/** All that a file says, as plain values: it cannot be written back from here. */
export interface DescribedFile extends Omit<OpenedFile, "write" | "texts"> {
  readonly texts: readonly DescribedText[];
  readonly flags: readonly FileFlag[];
}

/** What became of a file; of a table also what it looks like, so that somebody can choose its columns. */
export type Opening = { readonly table?: TableDescription } & (
  | { readonly kind: "opened"; readonly file: DescribedFile }
  | { readonly kind: "unreadable"; readonly problem: ReadingProblem }
);

/** Opens a file and describes it. One that cannot be read is told with its place, not thrown. */
export function describeFile({ name, bytes, reading }: FileToOpen): Opening {
  try {
    const opened = openFile(bytes, name, reading);
    // One by one: formats may have ways of writing of their own, and functions do not leave a thread.
    const { format, reading: read, rows, issues, tracked } = opened;
    const told = { texts: opened.texts.map(described), flags: flagsIn(opened, bytes) };
    const file = { format, reading: read, rows, issues, tracked, ...told };
    return { kind: "opened", file, ...tableOf(format, bytes, read) };
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const isWithoutTexts = WITHOUT_TEXTS.includes(error.reason);
    const table = isWithoutTexts ? tableOf(error.format, bytes, reading ?? {}) : {};
    return { kind: "unreadable", problem: problemOf(error, bytes), ...table };
  }
}

// Another choice of columns may find what this one does not.
const WITHOUT_TEXTS: readonly UnreadableReason[] = ["no-text-column", "empty"];
const TABLES: readonly TableFormat[] = ["csv", "xlsx"];

function tableOf(
  format: string,
  bytes: Uint8Array,
  reading: ReadingOptions,
): Pick<Opening, "table"> {
  const known = TABLES.find((each) => each === format);
  return known && bytes.length > 0 ? { table: describeTable(known, bytes, reading) } : {};
}

function described(text: FileText): DescribedText {
  return { ...text, language: tagOf(text.language) ?? detectLanguage(sampleOf(text)) };
}

// As many paragraphs as tell the language of a text.
const SAMPLE_PARAGRAPHS = 200;

function sampleOf({ paragraphs }: FileText): string {
  const filled = paragraphs.slice(0, SAMPLE_PARAGRAPHS);
  return filled.map(({ text }) => withoutCodes(text)).join("\n");
}

/** Files write tags in many ways: `EN_us`, `en-us`. */
function tagOf(language: string | null): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales((language ?? "").replaceAll("_", "-"));
    return tag !== undefined && tag !== "und" && isLanguageTag(tag) ? tag : null;
  } catch {
    return null; // not of the form of a tag
  }
}

const IN_ANOTHER_ENCODING: readonly UnreadableReason[] = ["invalid-utf8", "invalid-encoding"];

function problemOf(error: UnreadableDocumentError, bytes: Uint8Array): ReadingProblem {
  const { format, reason, part, line, column, byteOffset } = error;
  const isWrongly = part === undefined && IN_ANOTHER_ENCODING.includes(reason);
  return {
    ...{ format, reason, line, column },
    ...(part !== undefined && { part }),
    ...(byteOffset !== undefined && { byteOffset }),
    ...(isWrongly && { encodings: likelyEncodings(bytes) }),
  };
}
