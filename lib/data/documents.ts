import type { Expression } from "kysely";
import { byOrder, type PlacedRow } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import type { Row } from "#lib/core/document/model.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import type { Code, FormatName } from "#lib/core/formats/opened-file.ts";
import { anyOf } from "./any-of.ts";
import type { Database, Writing } from "./connect.ts";
import { type ReceivedMarks, readMarks } from "./receptions.ts";

/** A document as its readers know it, without its contents. */
export interface DocumentHead {
  readonly id: string;
  readonly title: string;
  readonly head: number;
  /** Out of the list, since its import was taken back; its past can be read, and it can be brought back. */
  readonly withdrawn: boolean;
}

/** A document held for writing: nobody else can add a change until the transaction ends. */
export interface LockedDocument extends DocumentHead {
  readonly nextId: number;
}

export interface StoredEdition {
  readonly id: number;
  readonly language: string;
  readonly basedOn: number | null;
  /** The file that it is written back into, and which of the texts in there it is. */
  readonly format: FormatName;
  readonly fileName: string;
  readonly slot: string;
}

/** A segment with its current text. `received` is the text it came with, null while that is still its text; `codes` are those of its file. */
export interface StoredSegment {
  readonly id: number;
  readonly edition: number;
  readonly text: string;
  readonly revision: number;
  readonly received: string | null;
  readonly codes?: readonly Code[];
  /** The file says that it is not to be edited. */
  readonly isLocked?: true;
  /** What people noted about it in the file. */
  readonly notes?: readonly string[];
}

/** Finds a document; undefined where the workspace has none of this id. */
export function findDocument(
  db: Database,
  workspace: string,
  id: string,
): Promise<DocumentHead | undefined> {
  return db
    .selectFrom("documents")
    .where("id", "=", id)
    .where("workspace_id", "=", workspace)
    .select(["id", "title", "head", "withdrawn"])
    .executeTakeFirst();
}

/**
 * Finds a document and holds it until the transaction ends; undefined where there is none. Who only adds what refers to it, as attribution
 * does, need not wait: `for update` would hold these too.
 */
export function lockDocument(
  tx: Writing,
  workspace: string,
  id: string,
): Promise<LockedDocument | undefined> {
  return tx
    .selectFrom("documents")
    .where("id", "=", id)
    .where("workspace_id", "=", workspace)
    .select(["id", "title", "head", "withdrawn", "next_id as nextId"])
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The editions of a document in the order of their columns; with the files that were in effect `then`, where that is given. */
export async function readEditions(
  db: Database,
  document: string,
  then?: ReadonlyMap<number, number>,
): Promise<StoredEdition[]> {
  const editions = await db
    .selectFrom("editions as e")
    .innerJoin("receptions as r", (join) =>
      join.onRef("r.document_id", "=", "e.document_id").onRef("r.edition_id", "=", "e.id"),
    )
    .where("e.document_id", "=", document)
    .orderBy("e.position")
    .select(["e.id", "e.language", "e.based_on as basedOn", "e.reception", "r.sequence"])
    .select(["r.format", "r.file_name as fileName", "r.slot"])
    .execute();
  return editions
    .filter(({ id, reception, sequence }) => {
      return sequence === (then ? (then.get(id) ?? IMPORT) : reception);
    })
    .map(({ reception: _, sequence: __, ...edition }) => edition);
}

/** The rows of a document with their segments, in order; only those named, where ids are given. */
export async function readRows(
  db: Database,
  document: string,
  only?: readonly number[],
): Promise<PlacedRow[]> {
  if (only?.length === 0) return [];
  let rows = db.selectFrom("rows").where("document_id", "=", document);
  let placed = db.selectFrom("segments").where("document_id", "=", document);
  if (only) {
    rows = rows.where("id", "=", anyOf(only));
    placed = placed.where("row_id", "=", anyOf(only));
  }
  const segments = groupBy(
    await placed
      .orderBy("position")
      .select(["id", "edition_id as edition", "row_id as row"])
      .execute(),
    (segment) => segment.row ?? NOWHERE,
  );
  const found = await rows
    .select(["id", "order_key as order", "confidence", "confirmed", "alternative"])
    .execute();
  return found.map((row) => ({ ...row, cells: cellsOf(segments.get(row.id) ?? []) })).sort(byOrder);
}

// No row has this id.
const NOWHERE = 0;

function cellsOf(segments: readonly { id: number; edition: number }[]): Row["cells"] {
  const cells: Record<number, number[]> = {};
  for (const { id, edition } of segments) {
    cells[edition] ??= [];
    cells[edition].push(id);
  }
  return cells;
}

/**
 * The segments that stand in a document with their current texts, by id; only those named, standing or not, where ids are given. Each text is looked up by its
 * full key: a join is quadratic while the planner has no statistics of a document that was just imported.
 */
export async function readSegments(
  db: Database,
  document: string,
  only?: readonly number[],
): Promise<StoredSegment[]> {
  const segments = await readTexts(db, document, only);
  const marks = await readMarks(db, document, { only });
  return marks.size === 0 ? segments : segments.map((one) => withMarks(one, marks.get(one.id)));
}

/** A segment with what its file says of it beside its first text. */
export function withMarks(segment: StoredSegment, marks: ReceivedMarks | undefined): StoredSegment {
  if (!marks) return segment;
  const { codes, text, isLocked, notes } = marks;
  const received = text === segment.text ? null : (text ?? segment.received);
  return {
    ...{ ...segment, received },
    ...(codes && { codes }),
    ...(isLocked && { isLocked }),
    ...(notes && { notes }),
  };
}

function readTexts(
  db: Database,
  document: string,
  only: readonly number[] | undefined,
): Promise<StoredSegment[]> {
  let segments = db
    .selectFrom("segments as s")
    .where("s.document_id", "=", document)
    .orderBy("s.id");
  segments = only
    ? segments.where("s.id", "=", anyOf(only))
    : segments.where("s.row_id", "is not", null);
  return segments
    .select(({ selectFrom, ref, fn }) => {
      const textAt = (sequence: Expression<number>) =>
        selectFrom("revisions as r")
          .whereRef("r.document_id", "=", "s.document_id")
          .whereRef("r.segment_id", "=", "s.id")
          .where("r.sequence", "=", sequence)
          .select("r.text");
      // A segment that is still as it came has no received text beside its own.
      const received = fn<number>("nullif", [ref("s.born"), ref("s.revision")]);
      return [
        "s.id",
        "s.edition_id as edition",
        "s.revision",
        textAt(ref("s.revision")).$asScalar().$notNull().as("text"),
        textAt(received).as("received"),
      ];
    })
    .execute();
}
