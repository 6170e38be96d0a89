import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** How often something was done about the findings of a check in a language. */
export interface CheckCount {
  readonly check: string;
  readonly language: string;
  readonly count: number;
}

/**
 * Counts the fixes that editors took in the documents of a workspace, by check and language. A change that takes a fix back logs its
 * inverse, so the sum over the log is what stands. Linear in the changes with fixes, by an index of them.
 */
export async function countAcceptedFixes(db: Database, workspace: string): Promise<CheckCount[]> {
  const found = await sql<CheckCount>`
    select fix ->> 'check' as "check", fix ->> 'language' as language, sum(sign)::integer as count
    from documents d
    join changes c on c.document_id = d.id and c.delta -> 'fixes' is not null,
      jsonb_array_elements(c.delta -> 'fixes') as turn,
      lateral (values (turn -> 'after', 1), (turn -> 'before', -1)) as side(fix, sign)
    where d.workspace_id = ${workspace} and jsonb_typeof(fix) = 'object'
    group by 1, 2
    having sum(sign) > 0
    order by 1, 2`.execute(db);
  return found.rows;
}

/** Counts the dismissals that stand in a workspace, in its documents and for all of them, by check and language. */
export async function countDismissals(db: Database, workspace: string): Promise<CheckCount[]> {
  const found = await sql<CheckCount>`
    select "check", language, count(*)::integer as count
    from (
      select x.check_id as "check", x.language
      from documents d join dismissals x on x.document_id = d.id
      where d.workspace_id = ${workspace} and x.check_id <> ''
      union all
      select check_id, language from standing_dismissals
      where workspace_id = ${workspace} and withdrawn is null
    ) as standing
    group by 1, 2
    order by 1, 2`.execute(db);
  return found.rows;
}
