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
  /** Only those that repeat this flag. */
  readonly repeats?: number;
}

/** A flag with the editor who raised it. */
export interface SignedFlag extends Flag {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The editors' flags of a document, in the order they were raised. */
export function readFlags(db: Database, document: string, which: Which = {}): Promise<Flag[]> {
  return selectFlags(db, document, which).execute();
}

/** The same with who raised them and when. */
export async function readSignedFlags(
  db: Database,
  document: string,
  which: Which = {},
): Promise<SignedFlag[]> {
  const flags = await selectFlags(db, document, which)
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "f.document_id").onRef("c.sequence", "=", "f.raised"),
    )
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .select(["e.name as author", "c.at"])
    .execute();
  return flags.map(({ at, ...flag }) => ({ ...flag, at: at.toISOString() }));
}

function selectFlags(db: Database, document: string, { ids, segments, repeats }: Which) {
  let flags = db.selectFrom("flags as f").where("f.document_id", "=", document).orderBy("f.id");
  if (ids) flags = flags.where("f.id", "=", anyOf(ids));
  if (segments) flags = flags.where("f.segment_id", "=", anyOf(segments));
  if (repeats !== undefined) flags = flags.where("f.repeats", "=", repeats);
  return flags
    .select(["f.id", "f.segment_id as segment", "f.start_at as start", "f.end_at as end"])
    .select(["f.quote", "f.category", "f.severity", "f.note", "f.suggestion", "f.repeats"])
    .select(["f.state", "f.raised"]);
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
          suggestion: sql`excluded.suggestion`,
          repeats: sql`excluded.repeats`,
          state: sql`excluded.state`,
          raised: sql`excluded.raised`,
        }),
      )
      .execute();
  }
}
