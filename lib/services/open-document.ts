import type { PlacedRow } from "#lib/core/document/grid.ts";
import { type Unmatched, unmatchedIn } from "#lib/core/document/missing.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import { readGaps } from "#lib/data/beads.ts";
import type { Database } from "#lib/data/connect.ts";
import {
  type DocumentHead,
  findDocument,
  readEditions,
  readRows,
  readSegments,
  type StoredEdition,
  type StoredSegment,
} from "#lib/data/documents.ts";
import { readSignedFlags, type SignedFlag } from "#lib/data/flags.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** A whole document as it stands at its head. */
export interface OpenDocument extends DocumentHead {
  readonly editions: readonly StoredEdition[];
  readonly rows: readonly PlacedRow[];
  readonly segments: readonly StoredSegment[];
  readonly flags: readonly SignedFlag[];
  readonly remarks: readonly Remark[];
  /** Gaps that the rows hide, as the document stood when it was imported. */
  readonly unmatched: readonly Unmatched[];
}

/** Reads a document as one consistent whole. @throws Refusal `no-such-document` */
export function openDocument(context: Context, id: string): Promise<OpenDocument> {
  return atOneMoment(context, (db) => readDocument(db, context.workspace, id));
}

/** Reads a document as `db`, a snapshot, has it. @throws Refusal `no-such-document` */
async function readDocument(db: Database, workspace: string, id: string): Promise<OpenDocument> {
  const document = await mustFind(db, workspace, id);
  const rows = await readRows(db, id);
  return {
    ...document,
    editions: await readEditions(db, id),
    rows,
    segments: await readSegments(db, id),
    flags: await readSignedFlags(db, id),
    remarks: await readRemarks(db, id),
    unmatched: unmatchedIn(rows, await readGaps(db, id)),
  };
}

/** Runs `read` on a snapshot of the database, so that what it reads fits together. */
export function atOneMoment<T>(context: Context, read: (db: Database) => Promise<T>): Promise<T> {
  return context.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(read);
}

/** Finds a document. @throws Refusal `no-such-document` */
export async function mustFind(db: Database, workspace: string, id: string): Promise<DocumentHead> {
  const document = await findDocument(db, workspace, id);
  if (document) return document;
  throw new Refusal("no-such-document", `Cannot open document "${id}": not found`);
}
