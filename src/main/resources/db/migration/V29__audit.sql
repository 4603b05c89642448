create schema audit;

-- What was done, by whom, about whom. Rows are added and never changed.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null check (actor in ('person', 'script', 'system', 'nobody')),
  -- No foreign key: who did it stays on record when the person is erased.
  actor_id bigint,
  deed text not null check (deed ~ '^[a-z_]+$'),
  -- Which personal data it was about, if any.
  data text check (data ~ '^[a-z_]+$'),
  -- Whose they were; empty together with everybody means nobody's in particular.
  people bigint[] not null default '{}',
  everybody boolean not null default false,
  about text,
  check ((actor = 'person') = (actor_id is not null)),
  check (not everybody or people = '{}')
);
create index entry_people on audit.entry using gin (people);
create index entry_everybody on audit.entry (id) where everybody;
create index entry_actor on audit.entry (actor_id, at);

-- Each entry in one chain: a hash over the entry and the hash before it.
create table audit.seal (
  number bigint primary key check (number > 0),
  entry_id bigint not null unique references audit.entry (id),
  hash bytea not null check (octet_length(hash) = 32)
);

-- Entries that wait for their seal: two that are written at once need not wait for each other.
create table audit.unsealed (
  entry_id bigint primary key references audit.entry (id)
);

create function audit.await_seal() returns trigger language plpgsql as $$
begin
  insert into audit.unsealed (entry_id) values (new.id);
  return null;
end $$;

create trigger entry_awaits_seal after insert on audit.entry for each row execute function audit.await_seal();

create function audit.stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only added to';
end $$;

create trigger entry_stays before update or delete on audit.entry for each row execute function audit.stays();
create trigger entry_stays_whole before truncate on audit.entry for each statement execute function audit.stays();
create trigger seal_stays before update or delete on audit.seal for each row execute function audit.stays();
create trigger seal_stays_whole before truncate on audit.seal for each statement execute function audit.stays();
