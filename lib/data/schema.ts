import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { RuleKind } from "#lib/core/checks/house/house-rule.ts";
import type { Alternative } from "#lib/core/document/model.ts";
import type {
  Code,
  FormatName,
  ParagraphState,
  ReadingOptions,
} from "#lib/core/formats/opened-file.ts";
import type { ReadingProblem } from "#lib/core/formats/unreadable.ts";
import type { Run } from "#lib/core/history/authorship/runs.ts";
import type { Cause, ChangeKind } from "#lib/core/history/change.ts";
import type { Dismissal, FlagState } from "#lib/core/quality/flags.ts";
import type { Severity } from "#lib/core/quality/mqm.ts";
import type { EditionProgress } from "#lib/core/quality/progress.ts";
import type { SeenRevision, Verdict } from "#lib/core/quality/reviews.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import type { LoggedDelta } from "./log.ts";

type Timestamp = ColumnType<Date, Date, Date>;

/** The tables as queries see them. Ids inside a document are small integers given out under the document's lock. */
export interface Schema {
  editors: { id: string; name: string; created_at: Timestamp };
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
  originals: { document_id: string; hash: string; bytes: Buffer };
  editions: {
    document_id: string;
    id: number;
    position: number;
    language: string;
    based_on: number | null;
    /** Sequence number of the change that brought the file it is written back into. */
    reception: Generated<number>;
  };
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
  changes: {
    document_id: string;
    sequence: number;
    at: Timestamp;
    editor_id: string;
    kind: ChangeKind;
    undoes: number | null;
    delta: JSONColumnType<LoggedDelta, string, never>;
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
  flags: {
    document_id: string;
    id: number;
    segment_id: number;
    start_at: number | null;
    end_at: number | null;
    quote: string;
    category: string;
    severity: Severity;
    note: string;
    suggestion: string | null;
    repeats: number | null;
    state: FlagState;
    raised: number;
  };
  remarks: {
    document_id: string;
    id: number;
    flag_id: number;
    text: string;
    mentions: JSONColumnType<readonly string[], string, string>;
    author: string;
    at: string;
  };
  dismissals: {
    document_id: string;
    id: string;
    scope: Dismissal["scope"];
    check_id: string;
    language: string;
    key: string;
    reason: string;
    /** Sequence number of the change that put it there. */
    placed: number;
  };
  /** The last verdict on each segment that has one, whether it holds or not. */
  reviews: {
    document_id: string;
    segment_id: number;
    verdict: Verdict;
    revision: number;
    bases: ColumnType<readonly SeenRevision[], string, string>;
    /** Sequence number of the change that gave it. */
    given: number;
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
  /** Derived: how far each document was as of a head. */
  progress: {
    document_id: string;
    head: number;
    editions: ColumnType<readonly EditionProgress[], string, string>;
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
  version_names: {
    document_id: string;
    id: number;
    /** The change that the named version stands after. */
    sequence: number;
    name: string;
    /** Sequence number of the change that put it there. */
    placed: number;
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
  /** One row a workspace: `version` rises with each of its choices below. */
  desks: { workspace_id: string; version: number };
  check_settings: {
    workspace_id: string;
    check_id: string;
    /** A primary subtag, or `*` for all languages without a setting of their own. */
    language: string;
    is_on: boolean;
    severity: Severity | null;
  };
  policies: { workspace_id: string; name: string; value: string };
  house_rules: {
    workspace_id: string;
    id: string;
    version: number;
    name: string;
    kind: RuleKind;
    pattern: string;
    match_case: boolean;
    /** Null: all. */
    languages: string[] | null;
    message: string;
    replacement: string | null;
    severity: Severity;
    category: string;
    must_match: string[];
    must_not_match: string[];
    is_on: boolean;
  };
  score_profiles: {
    workspace_id: string;
    id: string;
    version: number;
    name: string;
    profile: JSONColumnType<ScoreProfile, string, string>;
  };
  /** Dismissals that hold in every document of the workspace. */
  standing_dismissals: {
    workspace_id: string;
    id: string;
    scope: "language" | "everywhere";
    check_id: string;
    language: string;
    key: string;
    words: string;
    reason: string;
    editor_id: string;
    at: Timestamp;
    /** When it was taken back; null while it stands. */
    withdrawn: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
}
