-- Files of past recognition, for nobody else's eyes until they have come in.
create table successes.upload (
  id bigint generated always as identity primary key,
  brought_by bigint not null references people.person,
  file_name text not null,
  -- Emptied once it came in.
  content bytea not null,
  brought_at timestamptz not null,
  confirmed_at timestamptz,
  added integer not null default 0,
  known integer not null default 0
);
create index upload_owner on successes.upload (brought_by, id);
alter table successes.upload enable row level security;
create policy own on successes.upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

create or replace function successes.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from successes.reaction a where a.person_id = person;
  delete from successes.reply a where a.author_id = person;
  delete from successes.wish w where w.person_id = person;
  delete from successes.digest d where d.person_id = person;
  delete from successes.slack_person c where c.person_id = person;
  delete from successes.slack_code c where c.person_id = person;
  delete from successes.upload u where u.brought_by = person;
  delete from successes.report r where r.reporter_id = person and r.decided_at is null;
  -- What was for several stays with the others; what was for this one alone goes.
  delete from successes.success s
  where s.id in (select r.success_id from successes.receiver r where r.person_id = person)
    and not exists (select from successes.receiver o where o.success_id = s.id and o.person_id <> person);
  delete from successes.receiver r where r.person_id = person;
end $$;

create or replace function successes.delete_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from successes.success;
  with gone as (delete from successes.success s where s.told_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.upload u where u.brought_at < before;
  select min(s.told_at) into oldest from successes.success s;
  return next;
end $$;
