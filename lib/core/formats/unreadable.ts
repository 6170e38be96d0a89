/** Why material cannot be read at all. */
export type UnreadableReason =
  | "invalid-utf8"
  | "nul"
  | "empty"
  | "line-too-long"
  | "too-large"
  | "unsupported"
  | "malformed";

/** What cannot be read, why, and where. */
export interface UnreadablePlace {
  /** Name of a format (`text`, `markdown`), or the ending of a file whose format is not known. */
  readonly format: string;
  readonly reason: UnreadableReason;
  /** Counted from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
  /** Counted from 0 in the received bytes, where the trouble is in the bytes. */
  readonly byteOffset?: number;
  /** What is wrong, for the log, where the reason does not say it all. */
  readonly detail?: string;
}

/** Material that cannot be read at all. People read a message made from `reason` and the place, not this one. */
export class UnreadableDocumentError extends Error implements UnreadablePlace {
  override name = "UnreadableDocumentError";
  readonly format: string;
  readonly reason: UnreadableReason;
  readonly line: number;
  readonly column: number;
  readonly byteOffset?: number;

  constructor({ format, reason, line, column, byteOffset, detail }: UnreadablePlace) {
    super(`Cannot read ${format}: ${detail ?? reason} at line ${line}, column ${column}`);
    this.format = format;
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.byteOffset = byteOffset;
  }
}
