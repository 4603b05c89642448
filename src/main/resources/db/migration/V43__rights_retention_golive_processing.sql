-- How long the organisation keeps what, where it is not what Merkitys begins with; the newest of a kind holds.
create table rights.retention_period (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z_]+$'),
  amount integer not null check (amount > 0),
  reason text not null check (reason ~ '\S'),
  set_by bigint references people.person,
  set_at timestamptz not null
);
create index retention_period_newest on rights.retention_period (kind, id desc);

-- What the daily job found and deleted, a row for each kind.
create table rights.retention_run (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z_]+$'),
  -- Everything from before this day was to go.
  before_day date not null,
  started_at timestamptz not null,
  millis bigint not null check (millis >= 0),
  looked bigint not null default 0,
  deleted bigint not null default 0,
  oldest date,
  -- Why it could not be done.
  problem text
);
create index retention_run_newest on rights.retention_run (kind, id desc);
create index retention_run_started on rights.retention_run (started_at);

-- Where the chain of the audit trail begins: entries before it were deleted when their time was over.
create table audit.beginning (
  number bigint primary key check (number > 0),
  hash bytea not null check (octet_length(hash) = 32),
  pruned_at timestamptz not null
);

create or replace function audit.stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('audit.pruning', true) = 'on' then
    return old;
  end if;
  raise exception 'the audit trail is only added to';
end $$;
revoke insert, update, delete on audit.beginning from "${application}", "${whole}";
create trigger beginning_stays before update or delete on audit.beginning for each row execute function audit.stays();
create trigger beginning_stays_whole before truncate on audit.beginning
  for each statement execute function audit.stays();

-- The one way in which entries go: from the beginning, never from within, and never the last three years. It runs as
-- its owner, because nobody else may delete any.
create function audit.prune(before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  upto bigint;
  ids bigint[];
begin
  if before > now() - interval '3 years' then
    raise exception 'the audit trail of the last three years stays';
  end if;
  -- The same lock as for sealing.
  perform pg_advisory_xact_lock(5576989519224535411);
  select coalesce(min(s.number) - 1, (select max(number) from audit.seal)) into upto
  from audit.seal s
  join audit.entry e on e.id = s.entry_id
  where e.at >= before;
  if not exists (select from audit.seal where number <= upto) then
    return 0;
  end if;
  insert into audit.beginning (number, hash, pruned_at)
  select number, hash, now() from audit.seal where number = upto;
  ids := array(select entry_id from audit.seal where number <= upto);
  perform set_config('audit.pruning', 'on', true);
  delete from audit.seal where number <= upto;
  delete from audit.entry where id = any(ids);
  perform set_config('audit.pruning', 'off', true);
  return cardinality(ids);
end $$;
revoke execute on function audit.prune(timestamptz) from public;
grant execute on function audit.prune(timestamptz) to "${whole}";

create schema golive;

-- What has to be done before figures of people are used. One holds at a time; the earlier ones stay to be read.
create table golive.checklist (
  id bigint generated always as identity primary key,
  dialogue_on date not null,
  dialogue_with text not null check (dialogue_with ~ '\S'),
  informed_on date not null,
  informed_how text not null check (informed_how ~ '\S'),
  assessed_on date not null,
  legal_basis text not null check (legal_basis ~ '\S'),
  responsible text not null check (responsible ~ '\S'),
  -- Why each category of data is needed, by the category's key.
  necessity jsonb not null,
  filled_by bigint references people.person,
  filled_at timestamptz not null,
  withdrawn_by bigint references people.person,
  withdrawn_at timestamptz,
  -- None where another took its place.
  withdrawn_why text check (withdrawn_why ~ '\S')
);
create unique index checklist_holds on golive.checklist ((true)) where withdrawn_at is null;

-- Whoever used figures before there was a checklist gets a month to fill it in.
create table golive.grace (
  only_row boolean primary key default true check (only_row),
  until_day date not null
);
insert into golive.grace (until_day)
select current_date + 30
where exists (select from contacts.import where state = 'done' and not dry_run);
create schema processing;

-- Who answers for the processing, as the law wants it named: one row.
create table processing.controller (
  only_row boolean primary key default true check (only_row),
  name text not null check (name ~ '\S'),
  contact text not null check (contact ~ '\S'),
  -- The data protection officer, where there is one.
  officer text check (officer ~ '\S')
);
