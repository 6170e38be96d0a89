import { planRepair, type Repair, touchedRows } from "#lib/core/document/repair.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
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
    const idsUsed = change.after.some((row) => row.id === nextId) ? 1 : 0;
    return { kind: "repair", delta: { grid: change }, idsUsed };
  });
}

async function rowsChangedSince(
  tx: Writing,
  document: string,
  since: number,
): Promise<Set<number>> {
  const changes = await readChangesSince(tx, document, since);
  return new Set(changes.flatMap(({ delta }) => touchedRows(delta.grid).map((row) => row.id)));
}
