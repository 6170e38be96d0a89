import {
  readStandingDismissals,
  restoreStandingDismissals,
  type StandingDismissal,
  withdrawStandingDismissals,
} from "#lib/data/dismissals.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";
import { Refusal } from "./refusal.ts";

/** Lists the dismissals that hold in all documents of the workspace, the newest first. */
export function listStandingDismissals(context: Context): Promise<StandingDismissal[]> {
  return readStandingDismissals(context.db, context.workspace);
}

/** Takes such a dismissal back in all documents. @throws Refusal `no-such-dismissal` where none like it stands. */
export function withdrawDismissal(context: EditorContext, id: string): Promise<void> {
  const { workspace } = context;
  return changeDesk(context, async (tx) => {
    const found = await withdrawStandingDismissals(tx, { workspace, ids: [id] }, context.now());
    if (found === 0) throw unknown(id);
  });
}

/**
 * Lets a dismissal that was taken back stand again, in the name of who set it. One of the same words that was set since is the same
 * dismissal and stands already. @throws Refusal `no-such-dismissal` where none like it was taken back.
 */
export function restoreDismissal(context: EditorContext, id: string): Promise<void> {
  const { workspace } = context;
  return changeDesk(context, async (tx) => {
    if ((await restoreStandingDismissals(tx, { workspace, ids: [id] })) === 0) throw unknown(id);
  });
}

function unknown(id: string): Refusal {
  return new Refusal("no-such-dismissal", `Cannot change dismissal "${id}": not found`);
}
