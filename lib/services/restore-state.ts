import { touchedRows } from "#lib/core/document/grid.ts";
import type { Delta } from "#lib/core/history/change.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { type DocumentHead, readEditions } from "#lib/data/documents.ts";
import { changeDocument } from "./change-document.ts";
import type { Context, EditorContext } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { pastChange } from "./read-state.ts";
import { recallPast } from "./recall-past.ts";
import { Refusal } from "./refusal.ts";
import { type Outlook, outlookOf } from "./reversal/outlook.ts";
import { planRestoration, type Restoration } from "./reversal/plan-restoration.ts";

/** A version to go back to: the whole document after change `sequence`, or one edition as it was then. */
export interface WantedVersion {
  readonly document: string;
  readonly sequence: number;
  readonly edition?: number;
}

/**
 * Brings a document, or one edition, back to how it stood after a change (see `planRestoration`), as one change, and returns its
 * number; the head where it stands so already.
 * @throws Refusal `no-such-change`, `no-such-edition`; `document-changed` where somebody touched after `seenHead` what would be restored.
 */
export function restoreState(
  context: EditorContext,
  { seenHead, ...wanted }: WantedVersion & { readonly seenHead: number },
): Promise<number> {
  return changeDocument(context, wanted.document, async (tx, document) => {
    const { planned } = await restorationOf(context, tx, document, wanted);
    const since = await readChangesSince(tx, document.id, seenHead);
    const unseen = new Set(since.flatMap(({ delta }) => thingsIn(delta)));
    const clash = thingsIn(planned.delta).find((thing) => unseen.has(thing));
    if (clash) {
      const why = `${clash} was changed after change ${seenHead}`;
      throw new Refusal("document-changed", `Cannot restore change ${wanted.sequence}: ${why}`);
    }
    return thingsIn(planned.delta).length > 0 ? planned : null;
  });
}

/** Tells what restoring a version would change. @throws Refusal `no-such-document`, `no-such-change`, `no-such-edition` */
export function previewRestoration(context: Context, wanted: WantedVersion): Promise<Outlook> {
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, wanted.document);
    return outlookOf([await restorationOf(context, db, document, wanted)]);
  });
}

async function restorationOf(
  context: Context,
  db: Database,
  document: DocumentHead,
  { sequence, edition }: WantedVersion,
): Promise<Restoration> {
  const past = await recallPast(context, db, document.id);
  pastChange(past, document, sequence);
  const known = await readEditions(db, document.id);
  if (edition !== undefined && !known.some(({ id }) => id === edition))
    throw new Refusal("no-such-edition", `Cannot restore edition ${edition}: not found`);
  return planRestoration(db, document, past.timeline.stateAt(sequence), edition);
}

/** The things a change touched, by kind and id. */
function thingsIn({ texts, grid, flags, dismissals, receptions, reviews }: Delta): string[] {
  const words = [...dismissals].map(({ before, after }) => (after ?? before)?.id);
  return [
    ...receptions.map(({ after }) => `file of edition ${after?.edition}`),
    ...texts.map(({ segment }) => `segment ${segment}`),
    ...reviews.map(({ before, after }) => `verdict on ${(after ?? before)?.segment}`),
    ...touchedRows(grid).map(({ id }) => `row ${id}`),
    ...flags
      .filter((turn) => !turn.carried)
      .map((turn) => `flag ${(turn.after ?? turn.before)?.id}`),
    ...words.map((id) => `dismissal ${id}`),
  ];
}
