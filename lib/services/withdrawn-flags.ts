import type { Writing } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readTextsAsOf } from "#lib/data/revisions.ts";
import { readWithdrawnFlags, type WithdrawnFlag } from "#lib/data/withdrawn-flags.ts";
import { carryFlags } from "./carry-flags.ts";
import { changeDocument } from "./change-document.ts";
import type { Context, EditorContext } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { Refusal } from "./refusal.ts";
import { segmentOf } from "./revise-segment.ts";

// More than anybody looks through; the history of the document has all of them.
const MOST_TOLD = 200;

/** The flags of a document that were taken away and have not come back, the last one first. @throws Refusal `no-such-document` */
export function listWithdrawnFlags(context: Context, document: string): Promise<WithdrawnFlag[]> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    return readWithdrawnFlags(db, document, { limit: MOST_TOLD });
  });
}

/**
 * Brings a flag back that was taken away, as it stood, moved along with its words; returns the number of the change.
 * @throws Refusal `no-such-flag` where none of this id was taken away.
 */
export function bringFlagBack(
  context: EditorContext,
  document: string,
  id: number,
): Promise<number> {
  return changeDocument(context, document, async (tx) => {
    const [gone] = await readWithdrawnFlags(tx, document, { limit: 1, flag: id });
    if (!gone)
      throw new Refusal("no-such-flag", `Cannot bring flag ${id} back: it was not taken away`);
    const after = await whereItStands(tx, document, gone);
    return { kind: "flag", delta: { flags: [{ before: null, after, carried: false }] } };
  });
}

async function whereItStands(tx: Writing, document: string, { flag, change }: WithdrawnFlag) {
  const { id, text, edition } = await segmentOf(tx, document, flag.segment);
  const then = await readTextsAsOf(tx, document, [id], change - 1);
  const editions = await readEditions(tx, document);
  const { language = "und" } = editions.find((one) => one.id === edition) ?? {};
  const edit = { segment: id, before: then.get(id) ?? text, after: text, language };
  return carryFlags([flag], edit)[0]?.after ?? flag;
}
