import type {
  Code,
  FileParagraph,
  FormatName,
  ParagraphState,
  ReadingOptions,
} from "../opened-file.ts";

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
  /** The file says that it is not to be edited; absent where it does not. */
  readonly isLocked?: true;
  /** What people noted about it in the file; absent for none. */
  readonly notes?: readonly string[];
}

/** What is kept of a paragraph beside its text. */
export type PlaceMarks = Pick<ReceivedPlace, "codes" | "state" | "isLocked" | "notes">;

// What is noted of a paragraph is read beside it: a list of more is no note, and longer ones would be sent with every look at the document.
const MOST_NOTES = 20;
const LONGEST_NOTE = 4_000;

/** What is kept of a paragraph beside its text. Notes that are too many are left out, long ones cut. */
export function marksOf({ codes, state, isLocked, notes }: FileParagraph): PlaceMarks {
  const kept = notes.slice(0, MOST_NOTES).flatMap((note) => storableNote(note));
  return {
    ...{ codes: codes.length > 0 ? codes : null, state },
    ...(isLocked && { isLocked }),
    ...(kept.length > 0 && { notes: kept }),
  };
}

function storableNote(note: string): string[] {
  const cut = note.slice(0, LONGEST_NOTE).toWellFormed().replaceAll("\0", "").trim();
  return cut === "" ? [] : [cut];
}

/** The change with which every document begins. */
export const IMPORT = 1;
