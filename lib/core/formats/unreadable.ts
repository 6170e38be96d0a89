/** Why material cannot be read at all. Each has words in `locales` under `import.unreadable`. */
export const UNREADABLE_REASONS = [
  "invalid-utf8",
  "invalid-encoding",
  "unknown-encoding",
  "nul",
  "empty",
  "line-too-long",
  "too-large",
  "unsupported",
  "not-what-it-says",
  "malformed",
  "too-deep",
  "too-many-attributes",
  "dtd-entities",
  "package-damaged",
  "package-hostile",
  "package-too-large",
  "encrypted",
  "part-missing",
  "no-text-column",
  "took-too-long",
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** What cannot be read, why, and where. */
export interface UnreadablePlace {
  /** Name of a format (`text`, `markdown`), or the ending of a file whose format is not known. */
  readonly format: string;
  readonly reason: UnreadableReason;
  /** Name of the part of a package, such as `word/document.xml`. */
  readonly part?: string;
  /** Counted from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
  /** Counted from 0 in the received bytes (or those of the part), where the trouble is in the bytes. */
  readonly byteOffset?: number;
  /** What is wrong, for the log, where the reason does not say it all. */
  readonly detail?: string;
}

/** Why a received file cannot be read, as it is told to who sent it. */
export interface ReadingProblem extends Omit<UnreadablePlace, "detail"> {
  /** Labels of encodings in which it may be meant, the likeliest first. */
  readonly encodings?: readonly string[];
}

/** Material that cannot be read at all. People read a message made from `reason` and the place, not this one. */
export class UnreadableDocumentError extends Error implements UnreadablePlace {
  override name = "UnreadableDocumentError";
  readonly format: string;
  readonly reason: UnreadableReason;
  readonly part?: string;
  readonly line: number;
  readonly column: number;
  readonly byteOffset?: number;
  readonly detail?: string;

  constructor({ format, reason, part, line, column, byteOffset, detail }: UnreadablePlace) {
    const where = part === undefined ? "" : ` of ${part}`;
    super(`Cannot read ${format}: ${detail ?? reason} at line ${line}, column ${column}${where}`);
    this.format = format;
    this.reason = reason;
    this.part = part;
    this.line = line;
    this.column = column;
    this.byteOffset = byteOffset;
    this.detail = detail;
  }
}
