import { mentionsIn, type Remark } from "#lib/core/quality/remarks.ts";
import { readKnownNames } from "#lib/data/editors.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import { changeDocument } from "./change-document.ts";
import type { Context, EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { flagOf } from "./standing-flags.ts";

// More names than a list to choose from can be; those who came last are the ones at work.
const MOST_NAMES = 200;

/** The names of the editors who can be called on in a remark, those who came last first. */
export function listEditorNames(context: Context): Promise<string[]> {
  return readKnownNames(context.db, MOST_NAMES);
}

/** What is to be said under a flag. */
export interface NewRemark {
  readonly document: string;
  readonly flag: number;
  readonly text: string;
}

/**
 * Says something under a flag and returns the number of the change; the editors whose names stand behind an at sign are called on.
 * @throws Refusal `no-such-flag`
 */
export function remarkOnFlag(
  context: EditorContext,
  { document, flag, text }: NewRemark,
): Promise<number> {
  return changeDocument(context, document, async (tx, { nextId: id }) => {
    await flagOf(tx, document, flag);
    const mentions = mentionsIn(text, await readKnownNames(tx, MOST_NAMES));
    const signed = { author: context.editor.name, at: context.now().toISOString() };
    const remark: Remark = { id, flag, text, mentions, ...signed };
    const turn = { before: null, after: remark };
    return { kind: "remark", delta: { remarks: [turn] }, idsUsed: 1 };
  });
}

/**
 * Takes back what the editor said under a flag; it stays in the history. Returns the number of the change.
 * @throws Refusal `no-such-remark` where there is none of this id, or somebody else made it.
 */
export function withdrawRemark(
  context: EditorContext,
  document: string,
  id: number,
): Promise<number> {
  return changeDocument(context, document, async (tx) => {
    const [before] = await readRemarks(tx, document, { ids: [id] });
    if (before?.author !== context.editor.name)
      throw new Refusal("no-such-remark", `Cannot take remark ${id} back: it is not yours`);
    return { kind: "remark", delta: { remarks: [{ before, after: null }] } };
  });
}
