import { sql } from "kysely";
import type { FlagState } from "#lib/core/quality/flags.ts";
import type { DatedTurn } from "#lib/core/quality/scores/flag-days.ts";
import type { Database } from "./connect.ts";

/** Every flag that was raised, altered or withdrawn in a document, the oldest first; not those that only moved with their words. */
export async function readFlagTurns(db: Database, document: string): Promise<DatedTurn[]> {
  const { rows } = await sql<{
    day: string;
    before: FlagState | null;
    after: FlagState | null;
  }>`
    select to_char(c.at at time zone 'UTC', 'YYYY-MM-DD') as day,
      turn -> 'before' ->> 'state' as before, turn -> 'after' ->> 'state' as after
    from changes c, jsonb_array_elements(c.delta -> 'flags') as turn
    where c.document_id = ${document} and not coalesce((turn ->> 'carried')::boolean, false)
    order by c.sequence`.execute(db);
  const stateOf = (state: FlagState | null) => state && { state };
  return rows.map(({ day, before, after }) => {
    return { day, before: stateOf(before), after: stateOf(after) };
  });
}

/** The flags of a document that mark all of their segment's text. */
export async function readWholeFlags(db: Database, document: string): Promise<Set<number>> {
  const found = await db
    .selectFrom("flags as f")
    .innerJoin("segments as s", (join) =>
      join.onRef("s.document_id", "=", "f.document_id").onRef("s.id", "=", "f.segment_id"),
    )
    .innerJoin("revisions as r", (join) =>
      join
        .onRef("r.document_id", "=", "s.document_id")
        .onRef("r.segment_id", "=", "s.id")
        .onRef("r.sequence", "=", "s.revision"),
    )
    .where("f.document_id", "=", document)
    .where("f.quote", "!=", "")
    .whereRef("f.quote", "=", "r.text")
    .select("f.id")
    .execute();
  return new Set(found.map(({ id }) => id));
}
