import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type {
  Code,
  FormatName,
  ParagraphState,
  ReadingOptions,
} from "#lib/core/formats/opened-file.ts";
import type { ReadingProblem } from "#lib/core/formats/unreadable.ts";
import type { Timestamp } from "./timestamp.ts";

/** The files that came in, and where texts stand in them. */
export interface FileTables {
  originals: { document_id: string; hash: string; bytes: Buffer };
  /** Files that were received for an edition, by the change that brought them. */
  receptions: {
    document_id: string;
    edition_id: number;
    sequence: number;
    file_name: string;
    format: FormatName;
    slot: string;
    reading: JSONColumnType<ReadingOptions, string, never>;
    /** Hash of the received bytes. */
    received: string;
  };
  /** Where segments stand in received files. */
  places: {
    document_id: string;
    edition_id: number;
    reception: number;
    segment_id: number;
    /** Index among the paragraphs of the file's text. */
    place: number;
    codes: ColumnType<readonly Code[] | null, string | null, never>;
    /** Null where it is the first text of the segment. */
    text: string | null;
    state: ParagraphState | null;
    /** The file says that it is not to be edited. */
    is_locked: Generated<boolean>;
    notes: ColumnType<readonly string[] | null, string | null, never>;
  };
  /** Received files that could not be read, to be fetched again. */
  refused_files: {
    workspace_id: string;
    id: string;
    name: string;
    bytes: Buffer;
    problem: JSONColumnType<ReadingProblem, string, never>;
    editor: string;
    at: Timestamp;
  };
}
