-- Talks of earlier times come in from files: they were held, and no calendar has to learn of them any more.
alter table onetoones.meeting
  add column imported_at timestamptz,
  add check (imported_at is null or state = 'held');
create unique index meeting_imported on onetoones.meeting (host_id, employee_id, starts_at) where imported_at is not null;

create table onetoones.upload (
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
create index upload_owner on onetoones.upload (brought_by, id);
alter table onetoones.upload enable row level security;
create policy own on onetoones.upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

-- What somebody wrote for themselves goes with them, and so do the files that they brought.
create or replace function onetoones.forget_private(person bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from onetoones.private_note n where n.author_id = person;
  delete from onetoones.skip_level_rhythm r where r.leader_id = person;
  delete from onetoones.upload u where u.brought_by = person
$$;

drop function onetoones.count_written(bigint);
create function onetoones.count_written(person bigint, out shared bigint, out private bigint, out files bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*) from onetoones.point p where p.employee_id = person)
         + (select count(*) from onetoones.note n where n.employee_id = person)
         + (select count(*) from onetoones.heard h where h.employee_id = person),
         (select count(*) from onetoones.private_note n where n.author_id = person),
         (select count(*) from onetoones.upload u where u.brought_by = person)
$$;

create function onetoones.delete_files_before(before date) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from onetoones.upload u where u.brought_at < before
$$;

revoke execute on function onetoones.count_written(bigint), onetoones.delete_files_before(date) from public;
grant execute on function onetoones.count_written(bigint), onetoones.delete_files_before(date) to "${whole}";
