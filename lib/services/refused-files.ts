import {
  findRefused,
  keepRefused,
  type RefusedFile,
  readRefused,
} from "#lib/data/refused-files.ts";
import type { Context } from "./context.ts";
import type { FoundEdition } from "./planned-editions.ts";
import { Refusal } from "./refusal.ts";

/** Keeps the files that could not be read, so that they can be fetched again; tells the ids they have, by their index. */
export async function keepUnread(
  context: Context,
  editions: readonly FoundEdition[],
  editor: string,
): Promise<ReadonlyMap<number, string>> {
  const kept = new Map<number, string>();
  for (const { text, name, problem, received } of editions) {
    if (!problem || received.bytes.length === 0) continue;
    const at = { id: context.newId(), at: context.now() };
    const file = { ...at, name, size: received.bytes.length, problem, editor };
    kept.set(text, await keepRefused(context.db, context.workspace, file, received.bytes));
  }
  return kept;
}

/** The files that could not be read, the newest first. */
export function listRefusedFiles({ db, workspace }: Context): Promise<RefusedFile[]> {
  return readRefused(db, workspace);
}

/** A file that could not be read. @throws Refusal `no-such-file` */
export async function fetchRefusedFile(
  { db, workspace }: Context,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const found = await findRefused(db, workspace, id);
  if (found) return found;
  throw new Refusal("no-such-file", `Cannot fetch file "${id}": it is not kept`);
}
