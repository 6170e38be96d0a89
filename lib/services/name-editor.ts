import { type Editor, findEditor, saveEditor } from "#lib/data/editors.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";

// Bounds what is shown beside every change.
const MAX_NAME_LENGTH = 80;

/** Keeps the name somebody gives; with an id, the name of that editor changes. @throws Refusal `no-name` */
export async function nameEditor(
  context: Context,
  { id, name }: { readonly id: string | null; readonly name: string },
): Promise<Editor> {
  const given = name.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (given === "" || given.length > MAX_NAME_LENGTH) {
    throw new Refusal("no-name", `Cannot use "${given.slice(0, MAX_NAME_LENGTH)}" as a name`);
  }
  const editor = { id: id ?? context.newId(), name: given };
  await saveEditor(context.db, editor, context.now());
  return editor;
}

/** Finds who an id stands for; null for somebody who has not given a name yet. */
export async function recogniseEditor(context: Context, id: string | null): Promise<Editor | null> {
  return id === null ? null : ((await findEditor(context.db, id)) ?? null);
}
