import { generateKeyBetween } from "fractional-indexing";
import { sql } from "kysely";
import type { Delta } from "#lib/core/history/change.ts";
import { NO_DELTA } from "#lib/core/history/change.ts";
import { appendChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { saveEditor } from "#lib/data/editors.ts";
import { insertDocument } from "#lib/data/import.ts";
import { loggedDelta } from "#lib/data/log.ts";

/** How large a document is, and how much it has lived through. */
export interface Size {
  readonly rows: number;
  readonly editions: number;
  readonly changes: number;
}

const DOCUMENT = "00000000-0000-7000-8000-0000000000d0";
const EDITOR = "00000000-0000-7000-8000-0000000000ed";
const LANGUAGES = ["fr", "en", "es", "uk"];
const WORDS = "the ferry leaves at six and crosses the wide river before night falls on it".split(
  " ",
);

/** Stores a document that was edited, flagged and repaired all over, and returns its id. The log is written in bulk, as the application would. */
export async function liveThrough(db: Database, workspace: string, size: Size): Promise<string> {
  const at = new Date(Date.UTC(2026, 0, 1));
  await saveEditor(db, { id: EDITOR, name: "Olena" }, at);
  const { document, revisions } = draft(size);
  await db.transaction().execute(async (tx) => {
    await insertDocument(tx, { ...document, id: DOCUMENT, workspace, title: "Ferries", at });
    await appendChange(tx, {
      document: DOCUMENT,
      sequence: 1,
      at,
      editor: EDITOR,
      kind: "import",
      undoes: null,
      delta: NO_DELTA,
      revisions,
      nextId: document.nextId,
    });
  });
  await addChanges(db, size, document.rows);
  await sql`analyze`.execute(db);
  return DOCUMENT;
}

function draft({ rows: count, editions }: Size) {
  const columns = Array.from({ length: editions }, (_, edition) => edition);
  const rows = rowsOf(count, columns);
  const segments = rows.flatMap(({ cells }) =>
    columns.map((edition) => {
      const [id = 0] = cells[edition + 1] ?? [];
      return { id, edition: edition + 1, born: 1 };
    }),
  );
  return {
    document: {
      originals: [{ hash: "0", bytes: new Uint8Array(1) }],
      editions: columns.map((edition) => ({
        id: edition + 1,
        language: LANGUAGES[edition % LANGUAGES.length] ?? "en",
        basedOn: edition === 0 ? null : 1,
      })),
      receptions: columns.map((edition) => ({
        edition: edition + 1,
        sequence: 1,
        fileName: `${edition}.txt`,
        format: "text" as const,
        slot: "",
        reading: {},
        received: "0",
      })),
      places: segments.map(({ id: segment, edition }, at) => {
        const file = { edition, reception: 1, place: Math.floor(at / editions) };
        return { ...file, segment, codes: null, text: null, state: null };
      }),
      rows,
      segments,
      beads: [],
      nextId: editions + count * (editions + 1) + 1,
    },
    revisions: segments.map(({ id }) => {
      return { segment: id, text: textOf(id, 1), cause: "import" as const, basedOn: null, seen: 0 };
    }),
  };
}

/** Ids run through editions, segments row by row, and rows. */
function rowsOf(count: number, columns: readonly number[]) {
  const firstRow = columns.length * (count + 1) + 1;
  const state = { confidence: 0.9, confirmed: false, alternative: null };
  let order: string | null = null;
  return Array.from({ length: count }, (_, row) => {
    order = generateKeyBetween(order, null);
    const first = columns.length * (row + 1) + 1;
    const cells: Record<number, number[]> = Object.fromEntries(
      columns.map((edition) => [edition + 1, [first + edition]]),
    );
    return { ...state, id: firstRow + row, order, cells };
  });
}

function textOf(segment: number, sequence: number): string {
  const words = Array.from({ length: 20 }, (_, at) => WORDS[(segment * 7 + at) % WORDS.length]);
  return `${segment}.${sequence} ${words.join(" ")}.`;
}

type Rows = ReturnType<typeof draft>["document"]["rows"];

const BATCH = 2_000;

async function addChanges(db: Database, { editions, rows: count, changes }: Size, rows: Rows) {
  const current = new Map<number, number>();
  const standing = [...rows];
  for (let from = 2; from <= changes; from += BATCH) {
    const entries = [];
    const revisions = [];
    for (let sequence = from; sequence < Math.min(from + BATCH, changes + 1); sequence++) {
      const at = (sequence * 7_919) % (count * editions);
      const segment = editions + 1 + at;
      const delta = deltaOf(sequence, segment, current.get(segment) ?? 1, standing);
      for (const { before } of delta.texts) {
        const text = textOf(segment, sequence);
        revisions.push({ segment, sequence, text, basedOn: before });
        current.set(segment, sequence);
      }
      entries.push({ sequence, delta: loggedDelta(delta), kind: kindOf(delta) });
    }
    await store(db, entries, revisions);
  }
  await db
    .updateTable("documents")
    .set({ head: changes, next_id: 2 ** 30 })
    .execute();
}

/** Nineteen of twenty changes edit a text; of the others half confirm a row, half raise a flag. */
function deltaOf(sequence: number, segment: number, before: number, rows: Rows): Delta {
  if (sequence % 40 === 0) {
    const at = (sequence * 31) % rows.length;
    const row = rows[at];
    if (!row) return NO_DELTA;
    const after = { ...row, confirmed: !row.confirmed };
    rows[at] = after;
    return { ...NO_DELTA, grid: { before: [row], after: [after] } };
  }
  if (sequence % 40 === 20) {
    const flag = { id: 2 ** 29 + sequence, segment, start: 0, end: 3, quote: "the", note: "" };
    const own = { suggestion: null, repeats: null, raised: sequence };
    const kind = { category: "Style", severity: "minor", state: "open", ...own } as const;
    return { ...NO_DELTA, flags: [{ before: null, after: { ...flag, ...kind }, carried: false }] };
  }
  return { ...NO_DELTA, texts: [{ segment, before, after: sequence }] };
}

function kindOf({ grid, flags }: Delta) {
  if (grid) return "confirm" as const;
  return flags.length > 0 ? ("flag" as const) : ("edit" as const);
}

async function store(
  db: Database,
  entries: readonly { sequence: number; delta: unknown; kind: string }[],
  revisions: readonly object[],
): Promise<void> {
  await sql`insert into changes (document_id, sequence, at, editor_id, kind, delta)
    select ${DOCUMENT}, e.sequence, timestamptz '2026-01-01' + e.sequence * interval '1 second', ${EDITOR}, e.kind, e.delta
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(sequence bigint, kind text, delta jsonb)`.execute(
    db,
  );
  await sql`insert into revisions (document_id, segment_id, sequence, text, cause, based_on, seen)
    select ${DOCUMENT}, r.segment, r.sequence, r.text, 'edit', r."basedOn", r.sequence - 1
    from jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) as r(segment integer, sequence bigint, text text, "basedOn" bigint)`.execute(
    db,
  );
}
