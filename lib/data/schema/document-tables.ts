import type { ColumnType, Generated } from "kysely";
import type { Alternative } from "#lib/core/document/model.ts";
import type { Cause } from "#lib/core/history/change.ts";
import type { Timestamp } from "./timestamp.ts";

/** A document's texts, and how they stand beside one another. */
export interface DocumentTables {
  documents: {
    id: string;
    workspace_id: string;
    title: string;
    /** Sequence number of the newest change. */
    head: number;
    /** Next free id for an edition, row, segment or flag of this document. */
    next_id: number;
    /** Out of the list: its import is taken back. */
    withdrawn: Generated<boolean>;
    created_at: Timestamp;
    changed_at: Timestamp;
  };
  editions: {
    document_id: string;
    id: number;
    position: number;
    language: string;
    based_on: number | null;
    /** Sequence number of the change that brought the file it is written back into. */
    reception: Generated<number>;
  };
  rows: {
    document_id: string;
    id: number;
    order_key: string;
    confidence: number | null;
    confirmed: boolean;
    alternative: ColumnType<Alternative | null, string | null, string | null>;
  };
  segments: {
    document_id: string;
    id: number;
    edition_id: number;
    /** Null while it does not stand in the document. */
    row_id: number | null;
    position: number;
    /** Sequence number of its first revision. */
    born: Generated<number>;
    /** Sequence number of the current revision. */
    revision: number;
    /** How many characters and words the current text has. */
    length: Generated<number>;
    words: Generated<number>;
  };
  revisions: {
    document_id: string;
    segment_id: number;
    sequence: number;
    text: string;
    cause: Cause;
    /** The revision it was based on; null for the first. */
    based_on: number | null;
    /** The document's head that the author had on the screen. */
    seen: number;
    /** How many words the text has; the database counts them. */
    words: ColumnType<number, never, never>;
  };
  beads: {
    document_id: string;
    source_edition: number;
    target_edition: number;
    ordinal: number;
    source_segments: number[];
    target_segments: number[];
    confidence: number;
  };
}
