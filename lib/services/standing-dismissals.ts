import {
  readStandingDismissals,
  removeStandingDismissals,
  type StandingDismissal,
} from "#lib/data/dismissals.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";
import { Refusal } from "./refusal.ts";

/** Lists the dismissals that hold in all documents of the workspace, the newest first. */
export function listStandingDismissals(context: Context): Promise<StandingDismissal[]> {
  return readStandingDismissals(context.db, context.workspace);
}

/** Takes such a dismissal back in all documents. @throws Refusal `no-such-dismissal` */
export function withdrawDismissal(context: EditorContext, id: string): Promise<void> {
  return changeDesk(context, async (tx) => {
    if ((await removeStandingDismissals(tx, context.workspace, [id])) > 0) return;
    throw new Refusal("no-such-dismissal", `Cannot withdraw dismissal "${id}": not found`);
  });
}
