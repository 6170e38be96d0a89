import type { Code } from "#lib/core/text/codes.ts";
import type { ParagraphSeparator } from "#lib/core/text/paragraphs.ts";

export type { Code };

/** A format that can be read and written back. */
export const FORMAT_NAMES = [
  "text",
  /** Markdown as documents were read before inline markup was protected: the text of a segment is its source. */
  "markdown-source",
  "markdown",
  "html",
  "docx",
  "odt",
  "xliff-1.2",
  "xliff-2",
  "sdlxliff",
  "mqxliff",
  "tmx",
  "po",
  "csv",
  "xlsx",
  "json",
  "jsonl",
  "srt",
  "vtt",
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What an editor may say of how a file is to be read; all that is absent is found out. Kept with the edition, since it is read again. */
export interface ReadingOptions {
  /** Label of an encoding (WHATWG Encoding Standard), where the bytes do not tell. */
  readonly encoding?: string;
  /** For tracked changes that the file holds: its text with all of them (the default), or without any. */
  readonly view?: "accepted" | "original";
  /** For plain text: what parts its paragraphs. An edited text might look as if it were the other. */
  readonly separator?: ParagraphSeparator;
  /** For tables: which columns hold texts, in which languages, and which names the rows. */
  readonly columns?: ColumnChoice;
}

/** Columns counted from 0. */
export interface ColumnChoice {
  readonly texts: readonly { readonly column: number; readonly language: string }[];
  readonly id: number | null;
  /** Whether the first row holds the names of the columns. */
  readonly header: boolean;
  /** Of a workbook: the name of the sheet; null for the first with a text. */
  readonly sheet: string | null;
}

/** Trouble in the material that does not keep it from being read. `code` is stable; people read a message made from it. */
export interface ReadingIssue {
  readonly code: IssueCode;
  /** Name of the part of a package, such as `word/document.xml`. */
  readonly part?: string;
  /** Counted from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
  /** The name, id or words in question, cut to 200 characters. */
  readonly subject?: string;
}

/** Every issue that a reader may report; each has words in `locales` under `formats.issue`. */
export const ISSUE_CODES = [
  "replacement-character",
  "html-left-out",
  "unbound-prefix",
  "duplicate-key",
  "duplicate-id",
  "missing-id",
  "invalid-value",
  "ragged-row",
  "formula-left-alone",
  "sheet-left-out",
  "tracked-changes",
  "unbalanced-codes",
  "unsupported-content",
  "other-version",
  "breaks-standard",
  "declared-otherwise",
  "other-language",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** What a file says of how far a paragraph is. */
export const PARAGRAPH_STATES = ["untranslated", "translated", "reviewed", "approved"] as const;
export type ParagraphState = (typeof PARAGRAPH_STATES)[number];

/** A paragraph as received. Its place in `FileText.paragraphs` names it when the file is written back. */
export interface FileParagraph {
  /** Lines parted by `\n`; inline markup as characters of `core/text/codes.ts`. */
  readonly text: string;
  /** What the characters stand for: `codes[n]` is the n-th. */
  readonly codes: readonly Code[];
  /** The file has no room for a second line. */
  readonly isOneLine: boolean;
  /** The file says that it is not to be edited. */
  readonly isLocked: boolean;
  /** The name that the file has for it; null for none. */
  readonly id: string | null;
  readonly state: ParagraphState | null;
  /** What people noted about it in the file. */
  readonly notes: readonly string[];
  readonly at: Omit<ReadingIssue, "code" | "subject">;
}

/** One of the texts in a file. */
export interface FileText {
  /** Names it in the file: empty for the only one; `source`, `target`; a language tag; the number of a column. */
  readonly slot: string;
  /** BCP 47, as the file says it; null where it does not. */
  readonly language: string | null;
  /** The slot of the text that it was translated from; null for an original, or where the file does not say. */
  readonly basedOn: string | null;
  /** In reading order. Those of a monolingual file are never empty; of a bilingual one, a paragraph still to translate is. */
  readonly paragraphs: readonly FileParagraph[];
}

/** What stands in one row of a bilingual or multilingual file: for each text, indexes of its paragraphs. */
export type FileRow = readonly (readonly number[])[];

/** A change that somebody tracked in the file before it came here. */
export interface FileTrackedChange {
  readonly kind: "inserted" | "deleted" | "moved" | "formatted";
  readonly author: string;
  /** ISO 8601 as the file has it; empty for none. */
  readonly date: string;
  readonly slot: string;
  /** Index of the paragraph it stands in; null where that has no text in this view. */
  readonly paragraph: number | null;
  readonly text: string;
}

/** A new text for a paragraph. */
export interface ParagraphEdit {
  readonly slot: string;
  readonly paragraph: number;
  /** As in `FileParagraph.text`: codes are moved, doubled and left out as they stand here. */
  readonly text: string;
}

/** What could not be written as it was asked for; each has words in `locales` under `formats.loss`. */
export interface WritingLoss {
  readonly code: "unknown-code" | "character-left-out" | "line-break-left-out" | "code-kept";
  readonly slot: string;
  readonly paragraph: number;
  readonly subject?: string;
}

/** A file to hand out, and what it lacks of what was asked for. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly losses: readonly WritingLoss[];
}

/** A received file that was read. It holds on to its bytes, to be written back into. */
export interface OpenedFile {
  readonly format: FormatName;
  /** How it was read, with everything that was found out: opened so again it is read the same. */
  readonly reading: ReadingOptions;
  /** One or more; the original before what was made from it. */
  readonly texts: readonly FileText[];
  /** The rows that the file makes of its texts; null where it has but one. Together they hold every paragraph once, in order. */
  readonly rows: readonly FileRow[] | null;
  readonly issues: readonly ReadingIssue[];
  readonly tracked: readonly FileTrackedChange[];
  /**
   * Writes edited paragraphs into the received bytes; all else stays as it was, byte for byte, and all of it does where `edits` change
   * nothing. @throws Error for edits of paragraphs that are not there, and for two of one.
   */
  write(edits: readonly ParagraphEdit[]): WrittenFile;
}

/** Reads one format. */
export interface Format {
  readonly name: FormatName;
  readonly mediaType: string;
  /** Endings of file names, without the dot, in lower case. */
  readonly endings: readonly string[];
  /** Whether bytes with such an ending can be of this format, judged by how they begin; absent where any can. */
  fits?(bytes: Uint8Array): boolean;
  /** @throws UnreadableDocumentError with the place */
  open(bytes: Uint8Array, options: ReadingOptions): OpenedFile;
}

/** The line and column of an offset; linear in `offset`, so for errors and issues only. */
export function placeAt(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
