create schema directory;

-- A file that waits for somebody's decision. It is kept here, not in a session, so that a restart loses nothing and
-- another node can go on with it.
create table directory.upload (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('people', 'absences', 'proposal')),
  file_name text not null,
  -- Emptied once it is confirmed: then the directory has what was in it.
  content bytea not null,
  -- The contact source whose columns proposed the people.
  source text check ((kind = 'proposal') = (source is not null)),
  -- Whether people who are not in the file have left.
  others_left boolean not null default false,
  -- Nobody: a script with its token.
  uploaded_by bigint references people.person,
  uploaded_at timestamptz not null,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  joined integer not null default 0,
  changed integer not null default 0,
  gone integer not null default 0,
  unchanged integer not null default 0
);
create index upload_waiting on directory.upload (uploaded_at) where confirmed_at is null;
