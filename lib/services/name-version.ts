import type { Turn, VersionName } from "#lib/core/history/change.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readVersionNames } from "#lib/data/version-names.ts";
import { isAlteredSince } from "./altered-since.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { isSameName } from "./version-name.ts";

/** A name for the state of a document after change `sequence`. */
export interface NewName {
  readonly document: string;
  readonly sequence: number;
  readonly name: string;
}

/** What becomes of a name: another one, or null where it is taken away. */
export interface NameAlteration {
  readonly name: string | null;
  /** The document's head the editor saw. */
  readonly seenHead: number;
}

/**
 * Names a state of a document and returns the number of the change. A state may have several names; a name stands once in a document.
 * @throws Refusal `no-such-change`, `name-taken`
 */
export function nameVersion(
  context: EditorContext,
  { document, sequence, name }: NewName,
): Promise<number> {
  return changeDocument(context, document, async (tx, { head, nextId }) => {
    if (sequence > head)
      throw new Refusal("no-such-change", `Cannot name change ${sequence}: head is ${head}`);
    const after = { id: nextId, sequence, name: name.normalize("NFC") };
    await refuseTaken(tx, document, after);
    return { ...renaming({ before: null, after }), idsUsed: 1 };
  });
}

/**
 * Changes the name of a version or takes it away; returns the number of the change, the head where it is called so already.
 * @throws Refusal `no-such-name`, `name-taken`; `name-changed` where somebody changed it after `seenHead`.
 */
export function alterName(
  context: EditorContext,
  document: string,
  id: number,
  { name, seenHead }: NameAlteration,
): Promise<number> {
  return changeDocument(context, document, async (tx) => {
    const before = await nameOf(tx, document, id);
    await refuseIfAltered(tx, document, id, seenHead);
    const after = name === null ? null : { ...before, name: name.normalize("NFC") };
    if (after?.name === before.name) return null;
    if (after) await refuseTaken(tx, document, after);
    return renaming({ before, after });
  });
}

function renaming(turn: Turn<VersionName>): PlannedChange {
  return { kind: "name", delta: { names: [turn] } };
}

async function nameOf(tx: Writing, document: string, wanted: number): Promise<VersionName> {
  const found = (await readVersionNames(tx, document)).find(({ id }) => id === wanted);
  if (found) return found;
  throw new Refusal(
    "no-such-name",
    `Cannot change name ${wanted}: document "${document}" has none`,
  );
}

async function refuseTaken(tx: Writing, document: string, wanted: VersionName): Promise<void> {
  const names = await readVersionNames(tx, document);
  if (!names.some((name) => name.id !== wanted.id && isSameName(name, wanted))) return;
  throw new Refusal("name-taken", `Cannot name a version "${wanted.name}": another one is`);
}

async function refuseIfAltered(
  tx: Writing,
  document: string,
  id: number,
  seenHead: number,
): Promise<void> {
  if (!(await isAlteredSince(tx, document, { id, seenHead }, ({ names }) => names))) return;
  throw new Refusal("name-changed", `Cannot change name ${id}: somebody changed it meanwhile`);
}
