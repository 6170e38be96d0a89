import { type Expression, type RawBuilder, sql } from "kysely";
import { byOrder, type PlacedRow } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import type { Edition, Row } from "#lib/core/document/model.ts";
import type { Database, Writing } from "./connect.ts";

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
  readonly format: "text" | "markdown";
  readonly fileName: string;
}

/** A segment with its current text. `received` is the text it came with, null while that is still its text. */
export interface StoredSegment {
  readonly id: number;
  readonly edition: number;
  readonly text: string;
  readonly revision: number;
  readonly received: string | null;
}

/** A document in a list. */
export interface DocumentSummary extends DocumentHead {
  readonly changedAt: Date;
  /** In the order of their columns. */
  readonly editions: readonly Edition[];
}

// Every segment's first revision is made by the import, which is a document's first change.
const IMPORT = 1;

/** Lists the documents of a workspace, or those withdrawn from it; the latest changed first. */
export async function listDocuments(
  db: Database,
  workspace: string,
  withdrawn: boolean,
): Promise<DocumentSummary[]> {
  const documents = await db
    .selectFrom("documents")
    .where("workspace_id", "=", workspace)
    .where("withdrawn", "=", withdrawn)
    .orderBy("changed_at", "desc")
    .select(["id", "title", "head", "withdrawn", "changed_at as changedAt"])
    .execute();
  const ids = documents.map((document) => document.id);
  if (ids.length === 0) return [];
  const editions = await db
    .selectFrom("editions")
    .where("document_id", "in", ids)
    .orderBy("position")
    .select(["document_id as document", "id", "language", "based_on as basedOn"])
    .execute();
  const columns = groupBy(editions, (edition) => edition.document);
  return documents.map((document) => ({
    ...document,
    editions: (columns.get(document.id) ?? []).map(({ document: _, ...edition }) => edition),
  }));
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

/** The editions of a document in the order of their columns. */
export function readEditions(db: Database, document: string): Promise<StoredEdition[]> {
  return db
    .selectFrom("editions")
    .where("document_id", "=", document)
    .orderBy("position")
    .select(["id", "language", "based_on as basedOn", "format", "file_name as fileName"])
    .execute();
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
    (segment) => segment.row,
  );
  const found = await rows
    .select(["id", "order_key as order", "confidence", "confirmed", "alternative"])
    .execute();
  return found.map((row) => ({ ...row, cells: cellsOf(segments.get(row.id) ?? []) })).sort(byOrder);
}

function cellsOf(segments: readonly { id: number; edition: number }[]): Row["cells"] {
  const cells: Record<number, number[]> = {};
  for (const { id, edition } of segments) {
    cells[edition] ??= [];
    cells[edition].push(id);
  }
  return cells;
}

/**
 * The segments of a document with their current texts, by id; only those named, where ids are given. Each text is looked up by its
 * full key: a join is quadratic while the planner has no statistics of a document that was just imported.
 */
export function readSegments(
  db: Database,
  document: string,
  only?: readonly number[],
): Promise<StoredSegment[]> {
  let segments = db
    .selectFrom("segments as s")
    .where("s.document_id", "=", document)
    .orderBy("s.id");
  if (only) segments = segments.where("s.id", "=", anyOf(only));
  return segments
    .select(({ selectFrom, ref, val, fn }) => {
      const textAt = (sequence: Expression<number>) =>
        selectFrom("revisions as r")
          .whereRef("r.document_id", "=", "s.document_id")
          .whereRef("r.segment_id", "=", "s.id")
          .where("r.sequence", "=", sequence)
          .select("r.text");
      // A segment that is still as it came has no received text beside its own.
      const received = fn<number>("nullif", [val(IMPORT), ref("s.revision")]);
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

/** Any of some ids, however many: one parameter for all of them. */
export function anyOf(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`any(${[...ids]}::integer[])`;
}
