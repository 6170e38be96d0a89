import { type Kysely, sql } from "kysely";

// All of it follows from the revisions and is made when it is asked for.
const STATEMENTS = [
  sql`create table attributed (
    document_id uuid primary key references documents,
    sequence bigint not null
  )`,
  sql`create table authorship (
    document_id uuid not null references documents,
    segment_id integer not null,
    sequence bigint not null,
    runs jsonb not null,
    primary key (document_id, segment_id, sequence),
    foreign key (document_id, segment_id, sequence) references revisions
  )`,
  sql`create table departed (
    document_id uuid not null references documents,
    hash integer not null,
    sequence bigint not null,
    segment_id integer not null,
    revision bigint not null,
    start_at integer not null,
    primary key (document_id, hash, sequence, segment_id)
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
