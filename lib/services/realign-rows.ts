import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { indexedRows, namedRow, namesIn } from "#lib/core/document/arrange.ts";
import { fits, type LaidRow, type RepairProblem, segmentsOf } from "#lib/core/document/grid.ts";
import { planRealign, type Realignment, type RealignScope } from "#lib/core/document/realign.ts";
import { takeAligned } from "#lib/core/document/take-aligned.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readRows, readSegments, type StoredEdition } from "#lib/data/documents.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { Refusal } from "./refusal.ts";
import { rowsChangedSince } from "./repair-rows.ts";

/** What to align anew, and the document's head that whoever asks had on the screen. */
export interface RowRealignment extends RealignScope {
  readonly document: string;
  readonly seenHead: number;
}

/**
 * Aligns unconfirmed rows anew as one change and returns its number, or the document's head where all of them come out as they were. The
 * aligner works before the document is locked, so that nobody waits for it. Near linear in the document.
 * @throws Refusal `repair-impossible`; `rows-changed` where somebody changed the rows after `seenHead`. Then nothing is written.
 */
export async function realignRows(
  context: EditorContext,
  input: RowRealignment,
  options: TaskOptions = {},
): Promise<number> {
  const snapshot = await atOneMoment(context, (db) => read(db, context.workspace, input));
  const laid = await answerOf(context, snapshot, options);
  const seen = Math.min(input.seenHead, snapshot.head);
  return changeDocument(context, input.document, async (tx, { id, nextId }) => {
    options.signal?.throwIfAborted();
    const foreseen = await rowsChangedSince(tx, id, seen);
    const clash = snapshot.realignment.stretches.flat().find((row) => foreseen.has(row.id));
    const rows = await readRows(tx, id);
    const grid = takeAligned(rows, snapshot.realignment, laid, nextId);
    // Rows that only lie around may have changed as well: then what was aligned may have no place among them.
    if (clash || !fits(rows, grid))
      throw new Refusal("rows-changed", "Cannot realign: the rows were repaired meanwhile");
    const idsUsed = grid.after.filter((row) => row.id >= nextId).length;
    return grid.before.length === 0 ? null : { kind: "realign", delta: { grid }, idsUsed };
  });
}

/** What an aligner needs of a document, as of one moment. */
interface Snapshot {
  readonly head: number;
  readonly realignment: Realignment;
  readonly editions: readonly StoredEdition[];
  readonly texts: ReadonlyMap<number, string>;
}

async function read(
  db: Database,
  workspace: string,
  { document, seenHead, ...scope }: RowRealignment,
): Promise<Snapshot> {
  const { head } = await mustFind(db, workspace, document);
  const realignment = planRealign(await readRows(db, document), scope);
  if (typeof realignment === "string")
    throw refusalOf(realignment, scope, await rowsChangedSince(db, document, seenHead));
  const given = realignment.context.flatMap(({ cells }) => segmentsOf(cells));
  const segments = await readSegments(db, document, given);
  return {
    head,
    realignment,
    editions: await readEditions(db, document),
    texts: new Map(segments.map(({ id, text }) => [id, text])),
  };
}

function refusalOf(
  problem: RepairProblem,
  { from, to }: RealignScope,
  foreseen: ReadonlySet<number>,
): Refusal {
  const isForeseen = [from, to].some((row) => row !== null && foreseen.has(row));
  const code = isForeseen ? "rows-changed" : "repair-impossible";
  return new Refusal(code, `Cannot realign: ${problem}`, { problem });
}

/** The aligner's rows for the context, with ids. */
async function answerOf(
  { heavy }: EditorContext,
  { realignment, editions, texts }: Snapshot,
  options: TaskOptions,
): Promise<LaidRow[]> {
  const ids = editions.map(({ id }) => id);
  const names = namesIn(realignment.context, ids);
  const given = editions.map(({ language, basedOn }, index) => ({
    language,
    basedOn: basedOn === null ? null : ids.indexOf(basedOn),
    units: (names.segments[index] ?? []).map((segment) => texts.get(segment) ?? ""),
  }));
  const fixed = indexedRows(realignment.fixed, names, realignment.pinned);
  const { rows } = await heavy.align(given, { ...options, fixed });
  return rows.map((row) => namedRow(row, names));
}
