import type { ColumnType, JSONColumnType } from "kysely";
import type { Run } from "#lib/core/history/authorship/runs.ts";
import type { ChangeKind } from "#lib/core/history/change.ts";
import type { LoggedDelta } from "../log.ts";
import type { Timestamp } from "./timestamp.ts";

/** What became of a document, and what is derived from that. */
export interface HistoryTables {
  changes: {
    document_id: string;
    sequence: number;
    at: Timestamp;
    editor_id: string;
    kind: ChangeKind;
    undoes: number | null;
    delta: JSONColumnType<LoggedDelta, string, never>;
  };
  version_names: {
    document_id: string;
    id: number;
    /** The change that the named version stands after. */
    sequence: number;
    name: string;
    /** Sequence number of the change that put it there. */
    placed: number;
  };
  /** What editors had on the screen when they last looked at a document, and the visit before that. */
  visits: {
    document_id: string;
    editor_id: string;
    head: number;
    at: Timestamp;
    head_before: number | null;
    at_before: ColumnType<Date | null, Date | null, Date | null>;
  };
  /** Derived from the revisions, like the two tables below: up to which change that is done. */
  attributed: { document_id: string; sequence: number };
  /** Who wrote what in a revision; none where all of it is the revision's own. */
  authorship: {
    document_id: string;
    segment_id: number;
    sequence: number;
    runs: JSONColumnType<readonly Run[], string, never>;
  };
  /** Where words stood that change `sequence` took out of a revision, by the hash of a few of them in a row. */
  departed: {
    document_id: string;
    hash: number;
    sequence: number;
    segment_id: number;
    revision: number;
    start_at: number;
  };
}
