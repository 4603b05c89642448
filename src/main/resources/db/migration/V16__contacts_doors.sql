-- An export that somebody looks at before anything of it comes in; thrown away after a few days.
create table contacts.sample (
  id bigint generated always as identity primary key,
  file_name text not null,
  bytes bigint not null check (bytes >= 0),
  -- The kept file's name below samples/.
  kept text not null unique,
  received_at timestamptz not null,
  received_by bigint not null references people.person
);

-- A dry run tells what a file would do and does nothing of it.
alter table contacts.import add column dry_run boolean not null default false;
alter table contacts.import drop constraint import_state_check;
alter table contacts.import add constraint import_state_check
  check (state in ('received', 'merged', 'done', 'failed', 'tried'));

-- A file of the inbox and the import that it became.
create table contacts.inbox_file (
  import_id integer primary key references contacts.import on delete cascade,
  source_id integer not null references contacts.source,
  name text not null,
  -- Of the file's content and of the mapping that it was read with.
  digest bytea not null,
  -- Moved to done/ or failed/.
  settled boolean not null default false
);
create index inbox_file_digest on contacts.inbox_file (source_id, digest);
