import type { Code, FormatName, ParagraphState, ReadingOptions } from "../opened-file.ts";

/** A file that was received for an edition, and which of the texts in it is meant. */
export interface Reception {
  readonly edition: number;
  /** Number of the change that brought it: 1 for the import. */
  readonly sequence: number;
  readonly fileName: string;
  readonly format: FormatName;
  readonly slot: string;
  /** How the file was read: opened so again it is read the same. */
  readonly reading: ReadingOptions;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly received: string;
}

/** Where a segment stands in a file that was received for its edition. */
export interface ReceivedPlace {
  readonly edition: number;
  /** Number of the change that brought the file. */
  readonly reception: number;
  readonly segment: number;
  /** Index in `FileText.paragraphs`. */
  readonly place: number;
  /** What the code characters stand for; null for none. */
  readonly codes: readonly Code[] | null;
  /** The text that the file has there, where it is not the first one of the segment. */
  readonly text: string | null;
  /** What the file says of how far it is. */
  readonly state: ParagraphState | null;
}

/** The change with which every document begins. */
export const IMPORT = 1;
