import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { ReceivedSegment, SegmentBead } from "#lib/core/formats/archive/archive.ts";
import { batches } from "./batches.ts";
import type { Writing } from "./connect.ts";
import type { StoredEdition } from "./documents.ts";
import { placesIn, saveRows } from "./grid.ts";

/** A received file: its bytes are kept untouched, under their hash. */
export interface Original {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface NewEdition extends StoredEdition {
  /** Hash of the received file. */
  readonly received: string;
}

/** Everything of a new document but its texts, which come with its first change. */
export interface NewDocument {
  readonly id: string;
  readonly workspace: string;
  readonly title: string;
  readonly at: Date;
  readonly originals: readonly Original[];
  readonly editions: readonly NewEdition[];
  readonly rows: readonly PlacedRow[];
  readonly segments: readonly ReceivedSegment[];
  readonly beads: readonly SegmentBead[];
  readonly nextId: number;
}

/** Stores a document as it is before its first change. */
export async function insertDocument(tx: Writing, document: NewDocument): Promise<void> {
  const { id, workspace, title, at, nextId } = document;
  await tx
    .insertInto("documents")
    .values({
      id,
      workspace_id: workspace,
      title,
      head: 0,
      next_id: nextId,
      created_at: at,
      changed_at: at,
    })
    .execute();
  await insertOriginals(tx, document);
  await insertEditions(tx, document);
  await saveRows(tx, id, document.rows);
  await insertSegments(tx, document);
  await insertBeads(tx, document);
}

async function insertOriginals(tx: Writing, { id, originals }: NewDocument): Promise<void> {
  for (const { hash, bytes } of originals) {
    await tx
      .insertInto("originals")
      .values({ document_id: id, hash, bytes: Buffer.from(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function insertEditions(
  tx: Writing,
  { id: document_id, editions }: NewDocument,
): Promise<void> {
  const values = editions.map(({ id, basedOn, fileName, ...edition }, position) => {
    return { ...edition, document_id, id, position, based_on: basedOn, file_name: fileName };
  });
  await tx.insertInto("editions").values(values).execute();
}

async function insertSegments(tx: Writing, document: NewDocument): Promise<void> {
  const places = new Map(placesIn(document.rows).map((place) => [place.id, place]));
  for (const batch of batches(document.segments)) {
    const values = batch.map(({ id, edition, start, end }) => {
      const place = places.get(id);
      if (!place) throw new Error(`Expected segment ${id} to stand in a row: it stands in none`);
      return {
        document_id: document.id,
        id,
        edition_id: edition,
        row_id: place.row,
        position: place.position,
        received_start: start,
        received_end: end,
        revision: 1,
      };
    });
    await tx.insertInto("segments").values(values).execute();
  }
}

async function insertBeads(tx: Writing, { id: document_id, beads }: NewDocument): Promise<void> {
  const numbered = beads.map((bead, ordinal) => ({ ...bead, ordinal }));
  for (const batch of batches(numbered)) {
    const values = batch.map(({ sourceEdition, targetEdition, source, target, ...bead }) => ({
      ...bead,
      document_id,
      source_edition: sourceEdition,
      target_edition: targetEdition,
      source_segments: [...source],
      target_segments: [...target],
    }));
    await tx.insertInto("beads").values(values).execute();
  }
}
