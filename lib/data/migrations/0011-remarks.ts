import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  sql`alter table flags add column suggestion text, add column repeats integer`,
  sql`create table remarks (
    document_id uuid not null references documents,
    id integer not null,
    flag_id integer not null,
    text text not null,
    mentions jsonb not null,
    author text not null,
    at text not null,
    primary key (document_id, id)
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
