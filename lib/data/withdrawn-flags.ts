import { sql } from "kysely";
import { completeFlag, type Flag, type PlainFlag } from "#lib/core/quality/flags.ts";
import type { Database } from "./connect.ts";

/** A flag that was taken away: as it last stood, by which change, by whom and when. */
export interface WithdrawnFlag {
  readonly flag: Flag;
  readonly change: number;
  readonly author: string;
  readonly at: Date;
}

interface Which {
  readonly limit: number;
  /** One flag alone. */
  readonly flag?: number;
}

/**
 * The flags of a document that stand no more, the one that went last first, at most `limit`. Goes through the document's log, but looks only
 * into changes that took a flag away.
 */
export async function readWithdrawnFlags(
  db: Database,
  document: string,
  { limit, flag }: Which,
): Promise<WithdrawnFlag[]> {
  const only = flag === undefined ? sql`` : sql`and (turn -> 'before' ->> 'id')::integer = ${flag}`;
  const { rows } = await sql<Omit<WithdrawnFlag, "flag"> & { readonly flag: PlainFlag }>`
    with gone as (
      select distinct on (turn -> 'before' ->> 'id') turn -> 'before' as flag, c.sequence, c.at, c.editor_id
      from changes c cross join jsonb_array_elements(c.delta -> 'flags') as turn
      where c.document_id = ${document} and c.delta -> 'flags' @> '[{"after": null}]'
        and turn -> 'after' = 'null' and turn -> 'before' <> 'null' ${only}
      order by turn -> 'before' ->> 'id', c.sequence desc
    )
    select gone.flag, gone.sequence as change, gone.at, e.name as author
    from gone join editors e on e.id = gone.editor_id
    where not exists (
      select from flags f where f.document_id = ${document} and f.id = (gone.flag ->> 'id')::integer
    )
    order by gone.sequence desc, (gone.flag ->> 'id')::integer limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, flag: completeFlag(row.flag) }));
}
