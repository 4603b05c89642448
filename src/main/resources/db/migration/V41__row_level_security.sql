/*
 * Whose rows the application is given, whatever its statements ask for: those that the viewer of the transaction may see.
 * A missing viewer sees nothing. What viewers have in common is asked once for a statement, not for each row.
 * Rows of the whole organisation are for ${whole} alone, and only of the tables that say so here.
 */

-- Agent-days: one's own, the line supervisor, the coach. Written by imports.
alter table contacts.agent_day_row enable row level security;
revoke insert, update, delete on contacts.agent_day_row from "${application}";
create policy seen on contacts.agent_day_row for select to "${application}"
  using (person_id in (select s.person_id from people.seen_by(people.viewer()) s));
create policy whole on contacts.agent_day_row to "${whole}" using (true) with check (true);
alter view contacts.agent_day set (security_invoker = true);

-- How far the figures reach, which tells nothing of anybody.
create function contacts.last_day(until date) returns date language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select max(day) from contacts.agent_day_row where day <= until
$$;

/*
 * Filling the empty table in bulk: without its key, and by copy, which PostgreSQL refuses where rows are secured. Nobody
 * else sees the table meanwhile; at the end of the transaction it has to be secured again, or nothing has happened.
 */
create function contacts.begin_bulk_load() returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from contacts.agent_day_row) then
    return false;
  end if;
  lock table contacts.agent_day_row in access exclusive mode;
  if exists (select from contacts.agent_day_row) then
    return false;
  end if;
  alter table contacts.agent_day_row drop constraint agent_day_row_key;
  alter table contacts.agent_day_row disable row level security;
  -- Has the trigger below look.
  update contacts.revision set number = number + 1;
  return true;
end $$;

create function contacts.end_bulk_load() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' as $$
begin
  alter table contacts.agent_day_row enable row level security;
  alter table contacts.agent_day_row add constraint agent_day_row_key primary key (day, person_id, lane_id);
end $$;

revoke execute on function contacts.begin_bulk_load(), contacts.end_bulk_load() from public;
grant execute on function contacts.begin_bulk_load(), contacts.end_bulk_load() to "${whole}";

create function contacts.rows_are_secured() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  if not (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = 'contacts.agent_day_row'::regclass) then
    raise exception 'a bulk load has to end before its transaction';
  end if;
  return null;
end $$;
create constraint trigger rows_are_secured after update on contacts.revision deferrable initially deferred
  for each row execute function contacts.rows_are_secured();

-- Absence: oneself, the line supervisor and who stands in for them, HR.
create function people.absence_seen_by(viewer bigint) returns table (person_id bigint) language sql stable as $$
  select id from people.person where id = viewer
  union
  select id from people.person where supervisor_id = viewer
  union
  select person_id from people.seen_as_deputy(viewer)
$$;
alter table people.absence enable row level security;
create policy seen on people.absence for select to "${application}"
  using (
    person_id in (select s.person_id from people.absence_seen_by(people.viewer()) s)
    or (select people.viewer_is('hr'))
  );
create policy added on people.absence for insert to "${application}" with check ((select people.viewer_is('hr')));
create policy changed on people.absence for update to "${application}" using ((select people.viewer_is('hr')));
create policy removed on people.absence for delete to "${application}" using ((select people.viewer_is('hr')));
create policy whole on people.absence to "${whole}" using (true) with check (true);

-- Files of people and absences that wait: HR and administrators; leaders see what contact sources propose.
alter table directory.upload enable row level security;
create policy decided on directory.upload to "${application}"
  using ((select people.viewer_is('hr', 'administrator')))
  with check ((select people.viewer_is('hr', 'administrator')));
create policy proposed on directory.upload for select to "${application}"
  using (kind = 'proposal' and (select people.viewer_is('leader')));
create policy proposing on directory.upload for insert to "${application}"
  with check (kind = 'proposal' and (select people.viewer_is('leader')));
create policy whole on directory.upload to "${whole}" using (true) with check (true);

-- Exports that somebody looks at: who may bring contacts in.
alter table contacts.sample enable row level security;
create policy brought on contacts.sample to "${application}"
  using ((select people.viewer_is('leader', 'administrator')))
  with check ((select people.viewer_is('leader', 'administrator')));
create policy whole on contacts.sample to "${whole}" using (true) with check (true);

/*
 * The audit trail: read by those whom it is about and by who did it. Entries are added by everybody, in nobody else's
 * name; they are changed and removed by nobody.
 */
revoke update, delete on audit.entry, audit.seal from "${application}", "${whole}";
alter table audit.entry enable row level security;
create policy seen on audit.entry for select to "${application}"
  using (
    people @> array[(select people.viewer())]
    or everybody and (select people.viewer()) is not null
    or actor_id = (select people.viewer())
  );
create policy added on audit.entry for insert to "${application}"
  with check (actor <> 'person' or (select people.viewer()) is null or actor_id = (select people.viewer()));
create policy whole_reads on audit.entry for select to "${whole}" using (true);
create policy whole_adds on audit.entry for insert to "${whole}" with check (true);

-- Seals are the job's that makes them, and the command's that verifies them.
revoke all on audit.seal, audit.unsealed from "${application}";
revoke insert, update on audit.unsealed from "${whole}";
alter table audit.seal enable row level security;
create policy whole on audit.seal to "${whole}" using (true) with check (true);
alter table audit.unsealed enable row level security;
create policy whole on audit.unsealed to "${whole}" using (true);
create or replace function audit.await_seal() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.unsealed (entry_id) values (new.id);
  return null;
end $$;
revoke execute on function audit.await_seal() from public;

-- Letters may hold a way in: posted by everybody, read by the job that carries them.
revoke update, delete on mail.letter from "${application}";
alter table mail.letter enable row level security;
create policy posted on mail.letter for insert to "${application}" with check (true);
create policy whole on mail.letter to "${whole}" using (true) with check (true);
