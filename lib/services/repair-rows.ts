import { touchedRows } from "#lib/core/document/grid.ts";
import { planRepair, type Repair } from "#lib/core/document/repair.ts";
import type { ChangeKind } from "#lib/core/history/change.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readRows } from "#lib/data/documents.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** A repair of the alignment, and the document's head its author had on the screen. */
export interface RowRepair {
  readonly document: string;
  readonly repair: Repair;
  readonly seenHead: number;
}

/**
 * Repairs the alignment of a document as one change and returns its number. Linear in the number of rows.
 * @throws Refusal `repair-impossible`; `rows-changed` where somebody repaired the same rows after `seenHead`.
 */
export function repairRows(
  context: EditorContext,
  { document, repair, seenHead }: RowRepair,
): Promise<number> {
  return changeDocument(context, document, async (tx, { nextId }) => {
    const rows = await readRows(tx, document);
    const change = planRepair(rows, repair, nextId);
    const foreseen = await rowsChangedSince(tx, document, seenHead);
    if (typeof change === "string") {
      const code = foreseen.has(repair.row) ? "rows-changed" : "repair-impossible";
      throw new Refusal(code, `Cannot ${repair.kind} at row ${repair.row}: ${change}`, {
        problem: change,
      });
    }
    const clash = change.before.find((row) => foreseen.has(row.id));
    if (clash)
      throw new Refusal("rows-changed", `Cannot ${repair.kind}: row ${clash.id} was repaired`);
    if (change.before.length === 0) return null;
    const idsUsed = change.after.filter(({ id }) => id >= nextId).length;
    return { kind: kindOf(repair), delta: { grid: change }, idsUsed };
  });
}

function kindOf({ kind }: Repair): ChangeKind {
  return kind === "confirm" || kind === "unconfirm" ? "confirm" : "repair";
}

/** The rows, standing or gone, that changes of a document after `since` touched. */
export async function rowsChangedSince(
  db: Database,
  document: string,
  since: number,
): Promise<Set<number>> {
  const changes = await readChangesSince(db, document, since);
  return new Set(changes.flatMap(({ delta }) => touchedRows(delta.grid).map((row) => row.id)));
}
