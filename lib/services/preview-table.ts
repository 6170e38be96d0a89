import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { TableKind } from "#lib/core/formats/review-table/plan-table.ts";
import type { Context } from "./context.ts";
import { type ReadTable, readTable, type TableFile } from "./tables/read-table.ts";

/** What a review table that came back would do. */
export interface TablePreview extends ReadTable {
  readonly counts: Readonly<Record<TableKind, number>>;
}

/**
 * Tells what a review table that came back would do to its document; of texts that came back as they went out only those with comments. Stores
 * nothing. @throws Refusal as `receiveTable` does for what cannot be read or does not fit
 */
export async function previewTable(
  context: Context,
  input: TableFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<TablePreview> {
  const table = await readTable(context, input, options);
  const counts = { unchanged: 0, changed: 0, same: 0, merged: 0, conflict: 0, damaged: 0 };
  for (const { kind } of table.rows) counts[kind] += 1;
  const rows = table.rows.filter(
    ({ kind, comments }) => kind !== "unchanged" || comments.length > 0,
  );
  return { ...table, rows, counts };
}
