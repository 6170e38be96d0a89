import { type Kysely, sql } from "kysely";

// Words as a reader would count them at a glance: what stands between white space, and each character of scripts that do without.
const IDEOGRAPH = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const WORD = `[${IDEOGRAPH}]|[^\\s${IDEOGRAPH}]+`;

const STATEMENTS = [
  sql`create table reviews (
    document_id uuid not null references documents,
    segment_id integer not null,
    verdict text not null,
    revision bigint not null,
    bases jsonb not null,
    given bigint not null,
    primary key (document_id, segment_id),
    foreign key (document_id, segment_id) references segments,
    foreign key (document_id, given) references changes
  )`,
  sql`alter table revisions
    add column words integer not null generated always as (regexp_count(text, ${sql.lit(WORD)})) stored`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
