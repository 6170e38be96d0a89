import { type Kysely, sql } from "kysely";

// A dismissal from before has its finding's fingerprint for an id and a key; who set it is what the log says.
const DISMISSALS = [
  sql`alter table dismissals rename column fingerprint to id`,
  sql`alter table dismissals
    add column scope text not null default 'occurrence',
    add column check_id text not null default '',
    add column language text not null default '',
    add column key text not null default '',
    add column placed bigint not null default 1`,
  sql`update dismissals set key = id, placed = coalesce((
    select max(changes.sequence)
    from changes, jsonb_array_elements(changes.delta -> 'dismissals') as turn
    where changes.document_id = dismissals.document_id
      and changes.kind in ('dismiss', 'undo', 'redo')
      and turn -> 'after' ->> 'fingerprint' = dismissals.id
  ), 1)`,
  sql`alter table dismissals
    alter column scope drop default,
    alter column check_id drop default,
    alter column language drop default,
    alter column key drop default,
    alter column placed drop default,
    add foreign key (document_id, placed) references changes`,
  sql`create index changes_with_fixes on changes (document_id) where delta -> 'fixes' is not null`,
];

// What a desk has chosen for all its documents stands under the workspace, as documents do.
const CHOICES = [
  sql`create table desks (
    workspace_id uuid primary key,
    version bigint not null
  )`,
  sql`create table check_settings (
    workspace_id uuid not null,
    check_id text not null,
    language text not null,
    is_on boolean not null,
    severity text,
    primary key (workspace_id, check_id, language)
  )`,
  sql`create table policies (
    workspace_id uuid not null,
    name text not null,
    value text not null,
    primary key (workspace_id, name)
  )`,
  sql`create table house_rules (
    workspace_id uuid not null,
    id uuid not null,
    version integer not null,
    name text not null,
    kind text not null,
    pattern text not null,
    match_case boolean not null,
    languages text[],
    message text not null,
    replacement text,
    severity text not null,
    category text not null,
    must_match text[] not null,
    must_not_match text[] not null,
    is_on boolean not null,
    primary key (workspace_id, id)
  )`,
  sql`create table standing_dismissals (
    workspace_id uuid not null,
    id uuid not null,
    scope text not null,
    check_id text not null,
    language text not null,
    key text not null,
    words text not null,
    reason text not null,
    editor_id uuid not null references editors,
    at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, scope, check_id, key)
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...DISMISSALS, ...CHOICES]) await statement.execute(db);
}
