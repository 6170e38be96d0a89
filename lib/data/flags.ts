import type { Flag } from "#lib/core/quality/flags.ts";
import type { Database } from "./connect.ts";
import { anyOf } from "./documents.ts";

/** Which flags to read: all of a document where neither is given. */
interface Which {
  readonly ids?: readonly number[];
  readonly segments?: readonly number[];
}

/** The editors' flags of a document, in the order they were raised. */
export function readFlags(db: Database, document: string, which: Which = {}): Promise<Flag[]> {
  let flags = db.selectFrom("flags").where("document_id", "=", document).orderBy("id");
  if (which.ids) flags = flags.where("id", "=", anyOf(which.ids));
  if (which.segments) flags = flags.where("segment_id", "=", anyOf(which.segments));
  return flags
    .select([
      "id",
      "segment_id as segment",
      "start_at as start",
      "end_at as end",
      "quote",
      "category",
      "severity",
      "note",
      "state",
      "raised",
    ])
    .execute();
}
