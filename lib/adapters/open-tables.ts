import {
  type ReviewedTable,
  readReviewTable,
} from "#lib/core/formats/review-table/read-review-table.ts";
import { type ReadingProblem, UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";

/** A review table as it came back. */
export interface TableToOpen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a review table. */
export type TableOpening =
  | { readonly kind: "opened"; readonly table: ReviewedTable }
  | { readonly kind: "unreadable"; readonly problem: ReadingProblem };

/** Opens a review table. One that cannot be read is told with its place, not thrown. */
export function openTable({ name, bytes }: TableToOpen): TableOpening {
  try {
    return { kind: "opened", table: readReviewTable(bytes, name) };
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const { format, reason, part, line, column } = error;
    const place = { line, column, ...(part !== undefined && { part }) };
    return { kind: "unreadable", problem: { format, reason, ...place } };
  }
}
