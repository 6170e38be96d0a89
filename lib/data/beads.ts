import { sql } from "kysely";
import type { SegmentBead } from "#lib/core/formats/archive/archive.ts";
import type { Database } from "./connect.ts";

/** The aligner's links of a document, in their order. */
export function readBeads(db: Database, document: string): Promise<SegmentBead[]> {
  return selectBeads(db, document).execute();
}

/** The aligner's links that leave one side empty, in their order. */
export function readGaps(db: Database, document: string): Promise<SegmentBead[]> {
  return selectBeads(db, document)
    .where(sql<boolean>`cardinality(source_segments) * cardinality(target_segments) = 0`)
    .execute();
}

function selectBeads(db: Database, document: string) {
  return db
    .selectFrom("beads")
    .where("document_id", "=", document)
    .orderBy("ordinal")
    .select([
      "source_edition as sourceEdition",
      "target_edition as targetEdition",
      "source_segments as source",
      "target_segments as target",
      "confidence",
    ]);
}
