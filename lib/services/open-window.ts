import type { Database } from "#lib/data/connect.ts";
import {
  type DocumentHead,
  readEditions,
  readSegments,
  type StoredEdition,
  type StoredSegment,
} from "#lib/data/documents.ts";
import { readRowIds, readSegmentIds } from "#lib/data/structure.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";

/** Which rows: those named, or up to `count` from the place of one on, or from the first. */
export type WantedRows =
  | { readonly rows: readonly number[] }
  /** `from` is the order of the row to begin at; rows stand in code-unit order of it. */
  | { readonly from?: string; readonly count: number };

/** The texts of consecutive rows. */
export interface DocumentWindow {
  /** The head that they are of. */
  readonly head: number;
  /** The rows, by id, in the order they were named, or that of the document. */
  readonly rows: readonly number[];
  /** What stands in them, by id. */
  readonly segments: readonly StoredSegment[];
}

/** What the first screen of a document needs. */
export interface DocumentBeginning extends DocumentHead {
  readonly editions: readonly StoredEdition[];
  /** Its first rows. */
  readonly window: DocumentWindow;
}

/** Reads the beginning of a document, `count` rows of it. @throws Refusal `no-such-document` */
export function openBeginning(
  context: Context,
  id: string,
  count: number,
): Promise<DocumentBeginning> {
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const window = { head: document.head, ...(await windowOf(db, id, { count })) };
    return { ...document, editions: await readEditions(db, id), window };
  });
}

/** Reads the texts of consecutive rows. The cost follows their number, not the document's size. @throws Refusal `no-such-document` */
export function openWindow(
  context: Context,
  id: string,
  wanted: WantedRows,
): Promise<DocumentWindow> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, id);
    return { head, ...(await windowOf(db, id, wanted)) };
  });
}

async function windowOf(db: Database, document: string, wanted: WantedRows) {
  const rows = "rows" in wanted ? wanted.rows : await readRowIds(db, document, wanted);
  const segments = await readSegmentIds(db, document, rows);
  return { rows, segments: await readSegments(db, document, segments) };
}
