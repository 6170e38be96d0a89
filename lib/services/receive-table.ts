import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { Writing } from "#lib/data/connect.ts";
import type { LockedDocument } from "#lib/data/documents.ts";
import { type Editor, findEditorByName, saveEditor } from "#lib/data/editors.ts";
import { readFlags } from "#lib/data/flags.ts";
import { carryFlags } from "./carry-flags.ts";
import { holdDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { revisionsOf } from "./new-texts.ts";
import { Refusal } from "./refusal.ts";
import { refuseStale } from "./refuse-stale.ts";
import { readTable, type TableFile, type TableRow } from "./tables/read-table.ts";

/** What an editor decides of a text that came back: the desk's, the table's, or one of their own. */
export type TableDecision = "ours" | "theirs" | { readonly text: string };

/** A review table that came back, and what an editor decided on its preview. */
export interface DecidedTable extends TableFile {
  readonly seenHead: number;
  /** By the segment. */
  readonly decisions: Readonly<Record<string, TableDecision>>;
  /** Whether comments become flags. */
  readonly comments?: boolean;
}

/** A text as it is to stand, and the remarks that came with it. */
interface DecidedRow {
  readonly row: TableRow;
  readonly text: string;
  readonly comments: readonly string[];
}

/**
 * Takes over what came back in a review table, and returns the numbers of the changes. They are made in the names of those who tracked
 * changes in the file, one for each, the earliest first; what nobody tracked is the importing editor's. A comment becomes a flag on the whole
 * text. All is written, or nothing.
 * @throws Refusal `undecided`, `invalid-text`; `document-changed` where the texts were edited after `seenHead`; `other-document`, `unreadable`,
 * `no-such-document`. Then nothing is written.
 */
export async function receiveTable(
  context: EditorContext,
  input: DecidedTable,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<number[]> {
  const table = await readTable(context, input, options);
  const decided = decidedRows(table.rows, input);
  const touched = new Set(decided.map(({ row }) => row.segment));
  return holdDocument(context, input.document, async (tx, document, write) => {
    options.signal?.throwIfAborted();
    const seen = Math.min(input.seenHead, table.head);
    await refuseStale(tx, input.document, seen, ({ texts }) =>
      texts.some(({ segment }) => touched.has(segment)),
    );
    const changes: number[] = [];
    let current = document;
    for (const [author, rows] of byAuthor(decided)) {
      const editor = await editorNamed(context, tx, author);
      current = await write(current, { ...(await planFor(tx, current, rows)), editor });
      changes.push(current.head);
    }
    return changes;
  });
}

function decidedRows(
  rows: readonly TableRow[],
  { decisions, comments: areTaken = true }: DecidedTable,
): DecidedRow[] {
  const open = rows.filter((row) => textOf(row, decisions[row.segment]) === null);
  if (open.length > 0) {
    const keys = open.map(({ segment }) => String(segment));
    throw new Refusal("undecided", `Cannot take the table over: ${keys.length} are undecided`, {
      keys,
    });
  }
  return rows.flatMap((row) => {
    const text = textOf(row, decisions[row.segment]) ?? row.ours;
    refuseUnfit(row, text);
    const comments = areTaken ? row.comments : [];
    return text === row.ours && comments.length === 0 ? [] : [{ row, text, comments }];
  });
}

function textOf(row: TableRow, decision: TableDecision | undefined): string | null {
  if (decision === undefined) return row.text;
  if (decision === "ours") return row.ours;
  return decision === "theirs" ? row.theirs : decision.text;
}

function refuseUnfit(
  { segment, ours, sent, codes, problem: damage }: TableRow,
  text: string,
): void {
  if (text === ours) return;
  if (damage === "locked")
    throw new Refusal("segment-locked", `Cannot revise segment ${segment}: its file locks it`);
  const problem = segmentTextProblem(text, sent + ours, codes.length);
  if (!problem) return;
  const details = { problem, key: String(segment) };
  throw new Refusal("invalid-text", `Cannot revise segment ${segment}: ${problem}`, details);
}

/** Each author with their rows, the one whose latest change is the earliest first; what nobody tracked comes last. */
function byAuthor(rows: readonly DecidedRow[]): [string | null, DecidedRow[]][] {
  const latest = (own: readonly DecidedRow[]) =>
    own
      .map(({ row }) => row.at)
      .sort()
      .at(-1) ?? "";
  return [...groupBy(rows, ({ row }) => row.author)].sort(([a, ofA], [b, ofB]) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return latest(ofA) < latest(ofB) ? -1 : 1;
  });
}

// What a name in a file is cut to: no editor has a longer one.
const LONGEST_NAME = 80;

async function editorNamed(
  context: EditorContext,
  tx: Writing,
  author: string | null,
): Promise<Editor> {
  if (author === null) return context.editor;
  const name = author.slice(0, LONGEST_NAME);
  const known = await findEditorByName(tx, name);
  if (known) return known;
  const editor = { id: context.newId(), name };
  await saveEditor(tx, editor, context.now());
  return editor;
}

async function planFor(
  tx: Writing,
  { id, head, nextId }: LockedDocument,
  rows: readonly DecidedRow[],
): Promise<PlannedChange> {
  const edits = rows.map(({ row: { segment, ours: before, revision, language }, text: after }) => {
    return { segment, before, after, revision, language };
  });
  const segments = edits.map(({ segment }) => segment);
  const flagsIn = groupBy(await readFlags(tx, id, { segments }), ({ segment }) => segment);
  const carried = edits.flatMap((edit) => carryFlags(flagsIn.get(edit.segment) ?? [], edit));
  const raised = raisedBy(rows, nextId, head + 1);
  const { revisions, texts } = revisionsOf(edits, head, "table");
  const turns = raised.map((flag) => ({ before: null, after: flag, carried: false }));
  const delta = { texts, flags: [...carried, ...turns] };
  return { kind: "table", revisions, delta, idsUsed: raised.length };
}

// A remark on a text as a whole says of itself what it is about; until somebody sorts it, it weighs nothing.
const REMARK = {
  ...{ category: "Style", severity: "neutral", state: "open" },
  ...{ suggestion: null, repeats: null },
} as const satisfies Partial<Flag>;

// As long as a note may be.
const LONGEST_NOTE = 4_000;

function raisedBy(rows: readonly DecidedRow[], nextId: number, raised: number): Flag[] {
  const remarks = rows.flatMap(({ row: { segment }, text, comments }) =>
    comments.map((comment) => ({ segment, text, note: comment.trim().slice(0, LONGEST_NOTE) })),
  );
  return remarks.map(({ segment, text: quote, note }, at) => {
    const span = quote === "" ? { start: null, end: null } : { start: 0, end: quote.length };
    return { ...REMARK, id: nextId + at, segment, ...span, quote, note, raised };
  });
}
