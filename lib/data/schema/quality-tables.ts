import type { ColumnType, JSONColumnType } from "kysely";
import type { Dismissal, FlagState } from "#lib/core/quality/flags.ts";
import type { Severity } from "#lib/core/quality/mqm.ts";
import type { EditionProgress } from "#lib/core/quality/progress.ts";
import type { SeenRevision, Verdict } from "#lib/core/quality/reviews.ts";

/** What is said of texts. */
export interface QualityTables {
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
  /** Derived: how far each document was as of a head. */
  progress: {
    document_id: string;
    head: number;
    editions: ColumnType<readonly EditionProgress[], string, string>;
  };
}
