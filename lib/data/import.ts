import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { SegmentBead } from "#lib/core/formats/archive/archive.ts";
import type { ReceivedPlace, Reception } from "#lib/core/formats/archive/reception.ts";
import { batches } from "./batches.ts";
import type { Writing } from "./connect.ts";
import { placesIn, saveRows } from "./grid.ts";
import { addPlaces, addReceptions, type Original } from "./receptions.ts";
import { addSegments, type NewSegment } from "./segments.ts";

/** A document in one language, to be. */
export interface NewEdition {
  readonly id: number;
  readonly language: string;
  readonly basedOn: number | null;
}

/** Everything of a new document but its texts, which come with its first change. */
export interface NewDocument {
  readonly id: string;
  readonly workspace: string;
  readonly title: string;
  readonly at: Date;
  readonly originals: readonly Original[];
  readonly editions: readonly NewEdition[];
  readonly receptions: readonly Reception[];
  readonly rows: readonly PlacedRow[];
  /** Those that a later change brings are among them, in no row. */
  readonly segments: readonly NewSegment[];
  readonly places: readonly ReceivedPlace[];
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
  await insertEditions(tx, document);
  await addReceptions(tx, id, document);
  await saveRows(tx, id, document.rows);
  await addSegments(tx, id, document.segments, placesIn(document.rows));
  await addPlaces(tx, id, document.places);
  await insertBeads(tx, document);
}

async function insertEditions(
  tx: Writing,
  { id: document_id, editions }: NewDocument,
): Promise<void> {
  const values = editions.map(({ id, language, basedOn }, position) => {
    return { document_id, id, position, language, based_on: basedOn };
  });
  await tx.insertInto("editions").values(values).execute();
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
