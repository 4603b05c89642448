-- Whose data were erased. Their row stays for what refers to it and says nothing of them; a second one, with a negative
-- id that tells nothing either, stands in for them in the figures.
alter table people.person add column erased boolean not null default false;

-- Nobody sees the figures of one who was erased as anybody's own; they go into sums only.
create or replace function people.seen_by(viewer bigint) returns table (person_id bigint) language sql stable as $$
  select id from people.person where id = viewer
  union
  select id from people.person where supervisor_id = viewer and not erased
  union
  select person_id from people.relation where related_id = viewer and kind = 'coach'
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased
$$;

create or replace function people.absence_seen_by(viewer bigint) returns table (person_id bigint)
language sql stable as $$
  select id from people.person where id = viewer
  union
  select id from people.person where supervisor_id = viewer and not erased
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased
$$;

-- What was done when somebody's data were erased. Nothing in it says whose they were.
create table rights.erasure (
  id bigint generated always as identity primary key,
  -- The empty row that is left.
  person_id bigint not null unique references people.person,
  -- Nobody where their time was over.
  erased_by bigint references people.person,
  erased_at timestamptz not null,
  -- Whether the contact store has done its part as well.
  finished_at timestamptz
);
create index erasure_unfinished on rights.erasure (id) where finished_at is null;

create table rights.erasure_line (
  erasure_id bigint not null references rights.erasure on delete cascade,
  place integer not null,
  category text not null,
  what text not null,
  rows bigint not null,
  fate text not null check (fate in ('goes', 'unlinked', 'stays')),
  primary key (erasure_id, place)
);

-- Ids that nobody is to bring back by mistake, as keyed hashes.
create table rights.tombstone (
  kind text not null check (kind in ('employee_id', 'email')),
  hash bytea not null,
  laid_on date not null,
  primary key (kind, hash)
);

-- Agents' keys of those who were erased, as keyed hashes, and the word that the contact store knows them by now.
create table contacts.erased_agent (
  source_id integer not null references contacts.source on delete cascade,
  key_hash bytea not null,
  pseudonym text not null unique,
  -- The last day on which the key meant that person; later it may mean another.
  until_day date not null,
  -- The key itself, only until the contact store has forgotten it.
  agent_key text,
  primary key (source_id, key_hash)
);
create index erased_agent_pending on contacts.erased_agent (source_id) where agent_key is not null;
