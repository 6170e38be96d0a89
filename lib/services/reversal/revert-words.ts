import type { Delta, Turn, VersionName } from "#lib/core/history/change.ts";
import type { Dismissal } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { Database } from "#lib/data/connect.ts";
import { readDismissals } from "#lib/data/dismissals.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import { readVersionNames } from "#lib/data/version-names.ts";
import { isSameName } from "../version-name.ts";
import { type Feasible, feasible, type Outcome } from "./conflict.ts";

/** Takes an editor's words on findings back, where they still stand as they were left. */
export async function revertDismissals(
  db: Database,
  document: string,
  turns: Delta["dismissals"],
): Promise<Feasible<Turn<Dismissal>>> {
  if (turns.length === 0) return { turns: [], conflicts: [] };
  const standing = new Map((await readDismissals(db, document)).map((one) => [one.id, one]));
  return feasible(
    turns.map(({ before, after }): Outcome<Turn<Dismissal>> => {
      const current = standing.get((after ?? before)?.id ?? "") ?? null;
      if (isAlike(current, after)) return { turn: { before: after, after: before } };
      return { conflict: { what: "dismissal", reason: (after ?? before)?.reason ?? "" } };
    }),
  );
}

function isAlike(a: Dismissal | null, b: Dismissal | null): boolean {
  return a?.key === b?.key && a?.scope === b?.scope && a?.reason === b?.reason;
}

/** Takes names of versions back, where they still stand as they were left and nothing else has the name that would come back. */
export async function revertNames(
  db: Database,
  document: string,
  turns: Delta["names"],
): Promise<Feasible<Turn<VersionName>>> {
  if (turns.length === 0) return { turns: [], conflicts: [] };
  const names = await readVersionNames(db, document);
  return feasible(
    turns.map(({ before, after }): Outcome<Turn<VersionName>> => {
      const id = (after ?? before)?.id;
      const current = names.find((name) => name.id === id);
      const isTaken = before && names.some((one) => one.id !== id && isSameName(one, before));
      const isAsLeft = current?.name === after?.name && current?.sequence === after?.sequence;
      if (isAsLeft && !isTaken) return { turn: { before: after, after: before } };
      return { conflict: { what: "name", name: (before ?? after)?.name ?? "" } };
    }),
  );
}

/** Takes remarks under flags back, or brings them back. */
export async function revertRemarks(
  db: Database,
  document: string,
  turns: Delta["remarks"],
): Promise<Feasible<Turn<Remark>>> {
  if (turns.length === 0) return { turns: [], conflicts: [] };
  const ids = turns.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
  const standing = new Map((await readRemarks(db, document, { ids })).map((one) => [one.id, one]));
  return feasible(
    turns.map(({ before, after }): Outcome<Turn<Remark>> => {
      const { id = -1, flag = -1, text = "" } = after ?? before ?? {};
      if (standing.has(id) === (after !== null)) return { turn: { before: after, after: before } };
      return { conflict: { what: "remark", flag, text } };
    }),
  );
}
