import { decodeBase64 } from "#lib/adapters/base64.ts";
import { digestOfText } from "#lib/adapters/linked-lines.ts";
import { byOrder, type PlacedRow } from "#lib/core/document/grid.ts";
import { type Archive, archiveProblem } from "#lib/core/formats/archive/archive.ts";
import {
  archiveOfLog,
  type ChangeLog,
  stateAfter,
  writtenState,
} from "#lib/core/formats/archive/change-log.ts";
import { repairsProblem } from "#lib/core/formats/archive/grid-problem.ts";
import { appendChange } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readDismissals } from "#lib/data/dismissals.ts";
import { readRows } from "#lib/data/documents.ts";
import { findEditorByName, saveEditor } from "#lib/data/editors.ts";
import { readFlags } from "#lib/data/flags.ts";
import { insertDocument, type NewDocument } from "#lib/data/import.ts";
import { isIntegrityViolation } from "#lib/data/integrity.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import { readReviews } from "#lib/data/reviews.ts";
import { readVersionNames } from "#lib/data/version-names.ts";
import type { EditorContext } from "./context.ts";
import { receivedProblem } from "./received-problem.ts";
import { Refusal } from "./refusal.ts";

/**
 * Makes a new document from an archive by replaying its changes: the same texts, rows, flags and history under a new id, which
 * is returned. Authors become the editors of the same name.
 * @throws Refusal `invalid-archive` where its parts do not fit together; then nothing is stored.
 */
export async function restoreArchive(context: EditorContext, archive: Archive): Promise<string> {
  const problem =
    archiveProblem(archive) ??
    repairsProblem(firstRows(archive), archive) ??
    (await receivedProblem(context, archive));
  if (problem) throw unfit(problem);
  const id = context.newId();
  try {
    await context.db.transaction().execute((tx) => replay(context, tx, id, archive));
  } catch (error) {
    // What an altered log refers to may be missing anywhere on the way; the database sees it as it is replayed.
    if (isIntegrityViolation(error)) throw unfit("one of its changes refers to what is not there");
    throw error;
  }
  return id;
}

async function replay(
  context: EditorContext,
  tx: Writing,
  id: string,
  archive: Archive,
): Promise<void> {
  const authors = await authorsOf(context, tx, archive);
  await insertDocument(tx, documentOf(context, id, archive));
  for (const { author, at, ...change } of archive.changes) {
    const editor = authors.get(author) ?? context.editor.id;
    const { nextId } = archive;
    await appendChange(tx, { ...change, at: new Date(at), document: id, editor, nextId });
  }
  await refuseUnlike(tx, id, archive);
}

/**
 * Makes a new document from a log of changes, as from an archive. What the changes lead to must have the digest that the log ends with.
 * @throws Refusal `invalid-archive`, with the line where the log itself shows it; then nothing is stored.
 */
export async function restoreLog(context: EditorContext, log: ChangeLog): Promise<string> {
  const state = stateAfter(log);
  if (digestOfText(writtenState(state)) !== log.state) {
    const problem = "its changes do not lead to the state that its last line names";
    throw unfit(problem, { line: log.changes.length + 2 });
  }
  const archive = archiveOfLog(log, state);
  if (canonical(firstRows(archive)) !== canonical(log.header.rows))
    throw unfit("its changes do not begin with the rows that its first line names", { line: 1 });
  return restoreArchive(context, archive);
}

function unfit(problem: string, place: { readonly line?: number } = {}): Refusal {
  const details = { problem, ...place };
  return new Refusal("invalid-archive", `Cannot read the archive: ${problem}`, details);
}

async function authorsOf(
  context: EditorContext,
  tx: Writing,
  { changes }: Archive,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(changes.map((change) => change.author))) {
    const known = await findEditorByName(tx, name);
    const editor = known ?? { id: context.newId(), name };
    if (!known) await saveEditor(tx, editor, context.now());
    ids.set(name, editor.id);
  }
  return ids;
}

function documentOf(context: EditorContext, id: string, archive: Archive): NewDocument {
  const { title, editions, receptions, segments, places, beads, nextId, originals } = archive;
  return {
    ...{ id, workspace: context.workspace, title, at: context.now() },
    ...{ editions, receptions, segments, places, beads, nextId },
    originals: originals.map(({ hash, bytes }) => ({ hash, bytes: decodeBase64(bytes) })),
    rows: firstRows(archive),
  };
}

/** The rows as they stood before the first repair: every repair taken back, the last one first. Linear in what was repaired. */
function firstRows({ rows, changes }: Archive): readonly PlacedRow[] {
  const standing = new Map(rows.map((row) => [row.id, row]));
  for (const { delta } of changes.toReversed()) {
    for (const row of delta.grid?.after ?? []) standing.delete(row.id);
    for (const row of delta.grid?.before ?? []) standing.set(row.id, row);
  }
  return [...standing.values()].sort(byOrder);
}

/** A log that does not lead to the state beside it was altered; such a document is not taken in. */
async function refuseUnlike(tx: Writing, id: string, archive: Archive): Promise<void> {
  const same =
    canonical(await readRows(tx, id)) === canonical(archive.rows) &&
    canonical(await readFlags(tx, id)) === canonical(archive.flags) &&
    canonical(await readDismissals(tx, id)) === canonical(archive.dismissals) &&
    canonical(await readVersionNames(tx, id)) === canonical(archive.names) &&
    canonical(await readReviews(tx, id)) === canonical(archive.reviews) &&
    canonical(await readRemarks(tx, id)) === canonical(archive.remarks);
  if (!same) throw unfit("its changes do not lead to its present state");
}

/** A value as a string to compare by: keys in order, absent and empty cells alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, v]) => !Array.isArray(v) || v.length > 0);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
