import type { Cause } from "#lib/core/history/change.ts";
import type { FlagState } from "#lib/core/quality/flags.ts";
import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";
import type { Code, FormatName, ParagraphState, ReadingOptions } from "../opened-file.ts";

/** A document as exporters see it: everything of it at one moment, its history included. */
export interface ExportedDocument {
  readonly id: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Sequence number of the newest change. */
  readonly head: number;
  /** Originals before what is based on them. */
  readonly editions: readonly ExportedEdition[];
  readonly rows: readonly ExportedRow[];
}

export interface ExportedEdition {
  readonly id: number;
  /** BCP 47 */
  readonly language: string;
  readonly basedOn: number | null;
  /** How it came in, and which of the texts in the file it is. */
  readonly file: {
    readonly name: string;
    readonly format: FormatName;
    readonly slot: string;
    readonly reading: ReadingOptions;
    readonly bytes: Uint8Array;
    /** SHA-256 of the bytes, in hexadecimal digits. */
    readonly hash: string;
  };
  /** In the order of the file. */
  readonly segments: readonly ExportedSegment[];
}

/** An aligned group; ids of segments for each edition, by the edition's id. */
export interface ExportedRow {
  readonly id: number;
  readonly cells: Readonly<Record<number, readonly number[]>>;
}

export interface ExportedSegment {
  readonly id: number;
  /** Its place in `FileText.paragraphs` of the received file; null where it is not in that file. */
  readonly place: number | null;
  readonly received: string;
  readonly text: string;
  /** What the code characters in its texts stand for. */
  readonly codes: readonly Code[];
  readonly state: ParagraphState | null;
  /** All of them, oldest first; the first is as received. */
  readonly revisions: readonly ExportedRevision[];
  readonly flags: readonly ExportedFlag[];
}

export interface ExportedRevision {
  /** Sequence number of its change. */
  readonly sequence: number;
  readonly text: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly cause: Cause;
}

/** A flag an editor raised, or a finding of a check, with what the desk said of it. */
export interface ExportedFlag {
  /** Unlike that of any other flag of the document. */
  readonly id: string;
  /** UTF-16 offsets into the segment's current text; both null where its words are gone. */
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly category: MqmCategory;
  readonly severity: Severity;
  readonly state: FlagState;
  /** What an editor noted, or what the check says; plain text. */
  readonly note: string;
  /** Why it was dismissed; null where it was not. */
  readonly reason: string | null;
  /** Id of the check that found it; null for an editor's own. */
  readonly check: string | null;
  /** The hop at which the error was born, by ids of editions; `original` where it was in the original; null where nobody knows. */
  readonly born: { readonly from: number; readonly to: number } | "original" | null;
  readonly suggestion: string | null;
  readonly author: string;
  /** ISO 8601, UTC; empty for a finding. */
  readonly at: string;
}

/** A file to hand out. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it could not hold, in stable codes with the segment; people read messages made from them. */
  readonly losses: readonly ExportLoss[];
}

export interface ExportLoss {
  readonly code:
    | "unknown-code"
    | "character-left-out"
    | "line-break-left-out"
    | "code-kept"
    | "not-in-file"
    | "flag-without-place"
    | "too-long-for-cell";
  readonly segment: number;
  readonly subject?: string;
}
