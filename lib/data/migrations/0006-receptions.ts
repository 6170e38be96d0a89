import { type Kysely, sql } from "kysely";

// What was Markdown then is read as it was read then: marks of inline markup are words of its texts. A segment's place in its file is
// its rank there.
const STATEMENTS = [
  sql`create table receptions (
    document_id uuid not null references documents,
    edition_id integer not null,
    sequence bigint not null,
    file_name text not null,
    format text not null,
    slot text not null,
    reading jsonb not null,
    received text not null,
    primary key (document_id, edition_id, sequence),
    foreign key (document_id, edition_id) references editions,
    foreign key (document_id, received) references originals
  )`,
  sql`insert into receptions
    select document_id, id, 1, file_name, case format when 'markdown' then 'markdown-source' else format end, '', '{}', received
    from editions`,
  sql`create table places (
    document_id uuid not null references documents,
    edition_id integer not null,
    reception bigint not null,
    segment_id integer not null,
    place integer not null,
    codes jsonb,
    text text,
    state text,
    is_locked boolean not null default false,
    notes jsonb,
    primary key (document_id, edition_id, reception, segment_id),
    unique (document_id, edition_id, reception, place),
    foreign key (document_id, edition_id, reception) references receptions,
    foreign key (document_id, segment_id) references segments
  )`,
  sql`insert into places (document_id, edition_id, reception, segment_id, place)
    select document_id, edition_id, 1, id, row_number() over (partition by document_id, edition_id order by received_start) - 1
    from segments`,
  sql`create index marked_places on places (document_id, edition_id, reception, segment_id)
    where codes is not null or text is not null or is_locked or notes is not null`,
  sql`alter table editions
    drop column format, drop column file_name, drop column received, add column reception bigint not null default 1`,
  sql`alter table segments
    alter column row_id drop not null,
    add column born bigint not null default 1, drop column received_start, drop column received_end`,
  sql`create table refused_files (
    workspace_id uuid not null,
    id uuid not null,
    name text not null,
    bytes bytea not null,
    problem jsonb not null,
    editor text not null,
    at timestamptz not null,
    primary key (workspace_id, id)
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
