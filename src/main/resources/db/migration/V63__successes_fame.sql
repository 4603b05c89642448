-- What is honoured in a year. Its criteria are published before anybody is named, service beside sales, and stay as they are.
create table successes.hall (
  year integer primary key check (year between 2000 and 2200),
  service text not null check (service ~ '\S'),
  sales text not null check (sales ~ '\S'),
  -- One more thing that this organisation wants to honour, with its name, or none.
  other_name text check (other_name ~ '\S'),
  other text check (other ~ '\S'),
  nominate_until date not null,
  published_by bigint not null references people.person,
  published_at timestamptz not null,
  check ((other_name is null) = (other is null))
);

create table successes.nomination (
  id bigint generated always as identity primary key,
  year integer not null references successes.hall,
  merit text not null check (merit in ('service', 'sales', 'other')),
  nominee_id bigint not null references people.person,
  nominator_id bigint not null references people.person check (nominator_id <> nominee_id),
  reason text not null check (reason ~ '\S'),
  nominated_at timestamptz not null,
  unique (year, merit, nominee_id, nominator_id)
);
create index nomination_nominee on successes.nomination (nominee_id);
create index nomination_nominator on successes.nomination (nominator_id);

create table successes.honoured (
  year integer not null references successes.hall,
  merit text not null check (merit in ('service', 'sales', 'other')),
  person_id bigint not null references people.person,
  reason text not null check (reason ~ '\S'),
  chosen_by bigint not null references people.person check (chosen_by <> person_id),
  chosen_at timestamptz not null,
  primary key (year, merit, person_id)
);
create index honoured_person on successes.honoured (person_id);

-- For everybody to read; nothing of it is rewritten afterwards.
alter table successes.hall enable row level security;
create policy seen on successes.hall for select to "${application}" using ((select people.viewer()) is not null);
create policy published on successes.hall for insert to "${application}"
  with check ((select people.viewer_is('hr', 'leader')) and published_by = (select people.viewer()));
revoke update, delete on successes.hall from "${application}", "${whole}";

-- Whoever does not want to be named takes it away, as does whoever named them.
alter table successes.nomination enable row level security;
create policy seen on successes.nomination for select to "${application}"
  using ((select people.viewer()) is not null);
create policy named on successes.nomination for insert to "${application}"
  with check (nominator_id = (select people.viewer()));
create policy taken_back on successes.nomination for delete to "${application}"
  using ((select people.viewer()) in (nominator_id, nominee_id));
revoke update on successes.nomination from "${application}", "${whole}";

-- Only somebody whom others have named, and nobody oneself.
alter table successes.honoured enable row level security;
create policy seen on successes.honoured for select to "${application}" using ((select people.viewer()) is not null);
create policy chosen on successes.honoured for insert to "${application}"
  with check (
    (select people.viewer_is('hr', 'leader'))
    and chosen_by = (select people.viewer())
    and exists (
      select
      from successes.nomination n
      where n.year = honoured.year and n.merit = honoured.merit and n.nominee_id = honoured.person_id
    )
  );
create policy declined on successes.honoured for delete to "${application}"
  using (person_id = (select people.viewer()));
revoke update on successes.honoured from "${application}", "${whole}";

-- As before, and what there is of halls of fame.
create or replace function successes.kept_of(person bigint) returns table (what text, rows bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'successesReceived',
    (select count(*) from successes.receiver r where r.person_id = person)
    + (select count(*) from successes.nomination n where n.nominee_id = person)
    + (select count(*) from successes.honoured h where h.person_id = person)
  union all
  select 'successesTold',
    (
      select count(*)
      from successes.success s
      where s.teller_id = person
        and not exists (select from successes.receiver r where r.success_id = s.id and r.person_id = person)
    )
    + (select count(*) from successes.nomination n where n.nominator_id = person)
  union all
  select 'successesReactions',
    (select count(*) from successes.reaction a where a.person_id = person)
    + (select count(*) from successes.reply a where a.author_id = person)
$$;

create function successes.forget_fame(person bigint) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  delete from successes.nomination n where n.nominee_id = person;
  delete from successes.honoured h where h.person_id = person;
$$;

create function successes.delete_fame_before(before timestamptz) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  delete from successes.nomination n where n.nominated_at < before;
  delete from successes.honoured h where h.chosen_at < before;
$$;
revoke execute on function successes.forget_fame(bigint), successes.delete_fame_before(timestamptz) from public;
grant execute on function successes.forget_fame(bigint), successes.delete_fame_before(timestamptz) to "${whole}";

/*
 * For HR: two who thanked each other at least five times each since then. What only the two may read is not counted.
 */
create function successes.mutual(since timestamptz)
returns table (one_id bigint, other_id bigint, given integer, returned integer, one_all integer, other_all integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with given as (
    select s.teller_id, r.person_id, count(*)::integer as times
    from successes.success s
    join successes.receiver r on r.success_id = s.id
    where people.viewer_is('hr')
      and s.kind = 'kudos'
      and s.audience <> 'receiver'
      and s.hidden_at is null
      and s.removed_at is null
      and s.told_at >= since
    group by s.teller_id, r.person_id
  ),
  told as (
    select g.teller_id, sum(g.times)::integer as times from given g group by g.teller_id
  )
  select there.teller_id, there.person_id, there.times, back.times, a.times, b.times
  from given there
  join given back on back.teller_id = there.person_id and back.person_id = there.teller_id
  join told a on a.teller_id = there.teller_id
  join told b on b.teller_id = there.person_id
  where there.teller_id < there.person_id
    and there.times >= 5
    and back.times >= 5
$$;
