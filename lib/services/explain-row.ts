import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { LinkKind } from "#lib/core/align/link-words.ts";
import { columnsOf } from "#lib/core/document/columns.ts";
import type { Context } from "./context.ts";
import { openDocument } from "./open-document.ts";
import { Refusal } from "./refusal.ts";

/** A word by which a row holds together, with its place in the text of its segment as of `revision`. */
export interface EvidenceWord {
  readonly segment: number;
  /** Its offsets mean nothing in another revision. */
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  /** The same for words of the editions that go together; counted from 1. */
  readonly group: number;
  readonly kind: LinkKind;
}

// Rows above and below that teach which words go together: enough to meet the words of a row again, and bounded for a book.
const ROWS_AROUND = 150;

/**
 * Tells by which words the editions hold together in a row: numbers, names, marks, and words learned from the rows around it as they
 * stand. In order of edition and place; none in a row with a single edition. @throws Refusal `no-such-document`, `no-such-row`
 */
export async function explainRow(
  context: Context,
  document: string,
  row: number,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<EvidenceWord[]> {
  const { editions, rows, segments } = await openDocument(context, document);
  const at = rows.findIndex(({ id }) => id === row);
  if (at === -1) throw new Refusal("no-such-row", `Cannot explain row ${row}: not found`);
  const first = Math.max(0, at - ROWS_AROUND);
  const columns = columnsOf(editions, rows.slice(first, at + ROWS_AROUND + 1), segments);
  const revisions = new Map(segments.map(({ id, revision }) => [id, revision]));
  const words = await context.heavy.explain(columns, at - first, options);
  return words.map(({ edition, paragraph, ...word }) => {
    const segment = columns.segments[edition]?.[paragraph] ?? 0;
    return { ...word, segment, revision: revisions.get(segment) ?? 0 };
  });
}
