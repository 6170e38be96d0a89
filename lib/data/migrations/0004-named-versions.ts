import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  sql`create table version_names (
    document_id uuid not null references documents,
    id integer not null,
    sequence bigint not null,
    name text not null,
    placed bigint not null,
    primary key (document_id, id),
    foreign key (document_id, sequence) references changes,
    foreign key (document_id, placed) references changes
  )`,
  sql`alter table documents add column withdrawn boolean not null default false`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
