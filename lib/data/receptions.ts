import { type RawBuilder, sql } from "kysely";
import type { ReceivedPlace, Reception } from "#lib/core/formats/archive/reception.ts";
import type { Code } from "#lib/core/formats/opened-file.ts";
import type { ReceptionInEffect, Turn } from "#lib/core/history/change.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";

/** A received file: its bytes are kept untouched, under their hash. */
export interface Original {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Files that come to a document. */
export interface NewReceptions {
  readonly originals: readonly Original[];
  readonly receptions: readonly Reception[];
}

/** Stores received files. Bytes that the document has already are not stored again. */
export async function addReceptions(
  tx: Writing,
  document_id: string,
  { originals, receptions }: NewReceptions,
): Promise<void> {
  for (const { hash, bytes } of originals) {
    await tx
      .insertInto("originals")
      .values({ document_id, hash, bytes: Buffer.from(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const values = receptions.map(({ edition, fileName, reading, ...reception }) => {
    const told = { edition_id: edition, file_name: fileName, reading: JSON.stringify(reading) };
    return { ...reception, ...told, document_id };
  });
  if (values.length > 0) await tx.insertInto("receptions").values(values).execute();
}

/** Stores where segments stand in received files. */
export async function addPlaces(
  tx: Writing,
  document_id: string,
  places: readonly ReceivedPlace[],
): Promise<void> {
  for (const batch of batches(places)) {
    const values = batch.map(({ edition, segment, codes, isLocked, notes, ...place }) => ({
      ...{ ...place, document_id, edition_id: edition, segment_id: segment },
      codes: codes && JSON.stringify(codes),
      ...{ is_locked: isLocked ?? false, notes: notes ? JSON.stringify(notes) : null },
    }));
    await tx.insertInto("places").values(values).execute();
  }
}

/** Puts another received file of an edition into effect. */
export async function placeReception(
  tx: Writing,
  document: string,
  { after }: Turn<ReceptionInEffect>,
): Promise<void> {
  if (!after) throw new Error("Expected a reception in effect: an edition always has one");
  await tx
    .updateTable("editions")
    .where("document_id", "=", document)
    .where("id", "=", after.edition)
    .set({ reception: after.reception })
    .execute();
}

/** All files that a document has received, by edition and time. */
export function readReceptions(db: Database, document: string): Promise<Reception[]> {
  return db
    .selectFrom("receptions")
    .where("document_id", "=", document)
    .orderBy("edition_id")
    .orderBy("sequence")
    .select(["edition_id as edition", "sequence", "file_name as fileName", "format"])
    .select(["slot", "reading", "received"])
    .execute();
}

/** For each edition the number of the change that brought the file in effect. */
export async function readReceptionsInEffect(
  db: Database,
  document: string,
): Promise<Map<number, number>> {
  const editions = await db
    .selectFrom("editions")
    .where("document_id", "=", document)
    .select(["id", "reception"])
    .execute();
  return new Map(editions.map(({ id, reception }) => [id, reception]));
}

/** The received bytes of a document by their hash: all, or those named. */
export async function readOriginals(
  db: Database,
  document: string,
  hashes?: readonly string[],
): Promise<Map<string, Uint8Array>> {
  let originals = db.selectFrom("originals").where("document_id", "=", document);
  if (hashes) originals = originals.where("hash", "=", sql<string>`any(${[...hashes]}::text[])`);
  const found = await originals.orderBy("hash").select(["hash", "bytes"]).execute();
  return new Map(found.map(({ hash, bytes }) => [hash, new Uint8Array(bytes)]));
}

/** Where segments stand in received files, by edition, file and place. */
export async function readPlaces(
  db: Database,
  document: string,
  edition?: number,
): Promise<ReceivedPlace[]> {
  let places = db.selectFrom("places").where("document_id", "=", document);
  if (edition !== undefined) places = places.where("edition_id", "=", edition);
  const found = await places
    .orderBy("edition_id")
    .orderBy("reception")
    .orderBy("place")
    .select(["edition_id as edition", "reception", "segment_id as segment"])
    .select(["place", "codes", "text", "state", "is_locked as isLocked", "notes"])
    .execute();
  return found.map(({ isLocked, notes, ...place }) => {
    return { ...place, ...(isLocked && { isLocked }), ...(notes && { notes }) };
  });
}

/** What a received file says of a segment beside the text that it came with first. */
export interface ReceivedMarks {
  readonly codes: readonly Code[] | null;
  readonly text: string | null;
  /** Whether it is not to be edited. */
  readonly isLocked: boolean;
  readonly notes: readonly string[] | null;
}

/**
 * What the files in effect say of segments, by segment; of most they say nothing. Those in effect now, or with each edition's given by
 * number.
 */
export async function readMarks(
  db: Database,
  document: string,
  {
    only,
    receptions,
  }: { readonly only?: readonly number[]; readonly receptions?: ReadonlyMap<number, number> },
): Promise<Map<number, ReceivedMarks>> {
  const named = only ? sql`and p.segment_id = ${anyOf(only)}` : sql``;
  const { rows } = await sql<ReceivedMarks & { segment: number }>`
    select p.segment_id as segment, p.codes, p.text, p.is_locked as "isLocked", p.notes from editions e
    join places p on p.document_id = e.document_id and p.edition_id = e.id and p.reception = ${inEffect(receptions)}
    where e.document_id = ${document} and (p.codes is not null or p.text is not null or p.is_locked or p.notes is not null) ${named}`.execute(
    db,
  );
  return new Map(rows.map(({ segment, ...marks }) => [segment, marks]));
}

function inEffect(receptions: ReadonlyMap<number, number> | undefined): RawBuilder<number> {
  if (!receptions) return sql`e.reception`;
  const given = JSON.stringify(Object.fromEntries(receptions));
  return sql`coalesce((${given}::jsonb ->> e.id::text)::bigint, 1)`;
}
