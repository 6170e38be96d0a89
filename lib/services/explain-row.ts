import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { LinkKind } from "#lib/core/align/link-words.ts";
import { columnsOf } from "#lib/core/document/columns.ts";
import { segmentsOf } from "#lib/core/document/grid.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readRows, readSegments } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
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
  const { editions, rows, segments, at } = await atOneMoment(context, (db) =>
    readAround(db, context.workspace, document, row),
  );
  const columns = columnsOf(editions, rows, segments);
  const revisions = new Map(segments.map(({ id, revision }) => [id, revision]));
  const words = await context.heavy.explain(columns, at, options);
  return words.map(({ edition, paragraph, ...word }) => {
    const segment = columns.segments[edition]?.[paragraph] ?? 0;
    return { ...word, segment, revision: revisions.get(segment) ?? 0 };
  });
}

/** The rows around one that is to be explained, with their texts; `at` is its index among them. */
async function readAround(db: Database, workspace: string, document: string, row: number) {
  await mustFind(db, workspace, document);
  const all = await readRows(db, document);
  const index = all.findIndex(({ id }) => id === row);
  if (index === -1) throw new Refusal("no-such-row", `Cannot explain row ${row}: not found`);
  const first = Math.max(0, index - ROWS_AROUND);
  const rows = all.slice(first, index + ROWS_AROUND + 1);
  const given = rows.flatMap(({ cells }) => segmentsOf(cells));
  return {
    editions: await readEditions(db, document),
    segments: await readSegments(db, document, given),
    rows,
    at: index - first,
  };
}
