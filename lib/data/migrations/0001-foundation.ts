import { type Kysely, sql } from "kysely";

// The document leads every key below it, so that one document always lives in one place.
const STATEMENTS = [
  sql`create table editors (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
  )`,
  sql`create table documents (
    id uuid primary key,
    workspace_id uuid not null,
    title text not null,
    head bigint not null,
    next_id integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
  )`,
  sql`create index documents_by_workspace on documents (workspace_id, changed_at desc)`,
  sql`create table originals (
    document_id uuid not null references documents,
    hash text not null,
    bytes bytea not null,
    primary key (document_id, hash)
  )`,
  sql`create table editions (
    document_id uuid not null references documents,
    id integer not null,
    position integer not null,
    language text not null,
    based_on integer,
    format text not null,
    file_name text not null,
    received text not null,
    primary key (document_id, id),
    foreign key (document_id, based_on) references editions,
    foreign key (document_id, received) references originals
  )`,
  sql`create table rows (
    document_id uuid not null references documents,
    id integer not null,
    order_key text collate "C" not null,
    confidence real,
    primary key (document_id, id)
  )`,
  sql`create index rows_in_order on rows (document_id, order_key)`,
  sql`create table segments (
    document_id uuid not null references documents,
    id integer not null,
    edition_id integer not null,
    row_id integer not null,
    position integer not null,
    received_start integer not null,
    received_end integer not null,
    revision bigint not null,
    primary key (document_id, id),
    foreign key (document_id, edition_id) references editions,
    foreign key (document_id, row_id) references rows
  )`,
  sql`create index segments_in_rows on segments (document_id, row_id)`,
  sql`create table changes (
    document_id uuid not null references documents,
    sequence bigint not null,
    at timestamptz not null,
    editor_id uuid not null references editors,
    kind text not null,
    undoes bigint,
    delta jsonb not null,
    primary key (document_id, sequence)
  )`,
  sql`create index changes_by_editor on changes (document_id, editor_id, sequence)`,
  sql`create table revisions (
    document_id uuid not null references documents,
    segment_id integer not null,
    sequence bigint not null,
    text text not null,
    cause text not null,
    based_on bigint,
    seen bigint not null,
    primary key (document_id, segment_id, sequence),
    foreign key (document_id, segment_id) references segments,
    foreign key (document_id, sequence) references changes
  )`,
  sql`create table beads (
    document_id uuid not null references documents,
    source_edition integer not null,
    target_edition integer not null,
    ordinal integer not null,
    source_segments integer[] not null,
    target_segments integer[] not null,
    confidence real not null,
    primary key (document_id, source_edition, target_edition, ordinal)
  )`,
  sql`create table flags (
    document_id uuid not null references documents,
    id integer not null,
    segment_id integer not null,
    start_at integer,
    end_at integer,
    quote text not null,
    category text not null,
    severity text not null,
    note text not null,
    state text not null,
    raised bigint not null,
    primary key (document_id, id),
    foreign key (document_id, segment_id) references segments
  )`,
  sql`create index flags_on_segments on flags (document_id, segment_id)`,
  sql`create table dismissals (
    document_id uuid not null references documents,
    fingerprint text not null,
    reason text not null,
    primary key (document_id, fingerprint)
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
