-- Where a reader ends letters of this kind; empty for those that have to come.
alter table mail.letter add column unsubscribe text not null default '';

-- When somebody's letter of the week is due: at the beginning of one of their working days.
create table successes.digest (
  person_id bigint primary key references people.person,
  -- The Monday of the week that it tells of.
  week date not null,
  due_at timestamptz not null,
  -- Written, or not wanted.
  done boolean not null default false
);
create index digest_due on successes.digest (due_at) where not done;
alter table successes.digest enable row level security;
create policy own on successes.digest for select to "${application}"
  using (person_id = (select people.viewer()));
create policy whole on successes.digest to "${whole}" using (true) with check (true);
revoke insert, update, delete on successes.digest from "${application}";

-- What went well in a time, as everybody may read it, the newest first; with where those sit whom it is about. For letters to
-- many at once: it is the same for all.
create function successes.week_of_all(since timestamptz, until timestamptz, most integer) returns table (
  id bigint, kind text, teller text, receivers text[], words text, teams bigint[], sites bigint[], told_at timestamptz,
  of_all bigint
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.kind, t.name,
    (select array_agg(p.name order by lower(p.name), p.id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words,
    (select array_agg(l.team_id) from successes.place l where l.success_id = s.id),
    (select array_agg(distinct l.site_id) from successes.place l where l.success_id = s.id and l.site_id is not null),
    s.told_at,
    count(*) over ()
  from successes.success s
  join people.person t on t.id = s.teller_id
  where s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and s.told_at >= since
    and s.told_at < until
    and not exists (select from successes.report r where r.success_id = s.id and r.decided_at is null)
    and exists (select from successes.receiver r where r.success_id = s.id)
  order by s.told_at desc, s.id desc
  limit most
$$;
revoke execute on function successes.week_of_all(timestamptz, timestamptz, integer) from public;
grant execute on function successes.week_of_all(timestamptz, timestamptz, integer) to "${whole}";

-- Who wants it and can be written to; nobody's wish is read one by one.
create function successes.wants_digest(person bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select not exists (select from successes.wish w where w.person_id = person and not w.digest)
$$;
revoke execute on function successes.wants_digest(bigint) from public;
grant execute on function successes.wants_digest(bigint) to "${whole}";

create or replace function successes.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from successes.reaction a where a.person_id = person;
  delete from successes.reply a where a.author_id = person;
  delete from successes.wish w where w.person_id = person;
  delete from successes.digest d where d.person_id = person;
  delete from successes.report r where r.reporter_id = person and r.decided_at is null;
  -- What was for several stays with the others; what was for this one alone goes.
  delete from successes.success s
  where s.id in (select r.success_id from successes.receiver r where r.person_id = person)
    and not exists (select from successes.receiver o where o.success_id = s.id and o.person_id <> person);
  delete from successes.receiver r where r.person_id = person;
end $$;
