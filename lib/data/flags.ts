import { sql } from "kysely";
import type { Turn } from "#lib/core/history/change.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";

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

/** Makes the turns of a change: the flags stand as they say, or are gone; of two turns of one flag the later holds. */
export async function placeFlags(
  tx: Writing,
  document: string,
  turns: readonly Turn<Flag>[],
): Promise<void> {
  const last = new Map(turns.map((turn) => [(turn.after ?? turn.before)?.id ?? -1, turn.after]));
  await saveFlags(
    tx,
    document,
    [...last.values()].filter((flag) => flag !== null),
  );
  const gone = [...last].flatMap(([id, flag]) => (flag ? [] : [id]));
  if (gone.length === 0) return;
  await tx
    .deleteFrom("flags")
    .where("document_id", "=", document)
    .where("id", "=", anyOf(gone))
    .execute();
}

async function saveFlags(tx: Writing, document: string, flags: readonly Flag[]): Promise<void> {
  for (const batch of batches(flags)) {
    const values = batch.map(({ segment, start, end, ...rest }) => {
      return { ...rest, document_id: document, segment_id: segment, start_at: start, end_at: end };
    });
    await tx
      .insertInto("flags")
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(["document_id", "id"]).doUpdateSet({
          segment_id: sql`excluded.segment_id`,
          start_at: sql`excluded.start_at`,
          end_at: sql`excluded.end_at`,
          quote: sql`excluded.quote`,
          category: sql`excluded.category`,
          severity: sql`excluded.severity`,
          note: sql`excluded.note`,
          state: sql`excluded.state`,
          raised: sql`excluded.raised`,
        }),
      )
      .execute();
  }
}
