/*
 * How often people are thanked: that and when, and whether by leaders, colleagues or customers; never what for. It is said
 * beside the receiver, so that a year of 10,000 people is one look at one index.
 */
alter table successes.receiver add column sender text check (sender in ('leader', 'peer', 'customer'));

-- None of what people tell of themselves, nor of what was removed. Whoever shares the supervisor is a colleague, and so are
-- one's own people.
create function successes.sender(success bigint, receiver bigint) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case
    when s.kind = 'own' or s.removed_at is not null then null
    when s.kind = 'customer' then 'customer'
    when t.roles && array['supervisor', 'leader']
      and t.supervisor_id is distinct from r.supervisor_id
      and t.supervisor_id is distinct from r.id then 'leader'
    else 'peer'
  end
  from successes.success s
  join people.person t on t.id = s.teller_id
  join people.person r on r.id = receiver
  where s.id = success
$$;
revoke execute on function successes.sender(bigint, bigint) from public;

create function successes.note_sender() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  new.sender := successes.sender(new.success_id, new.person_id);
  return new;
end $$;
create trigger note_sender before insert on successes.receiver for each row execute function successes.note_sender();

create function successes.note_removal() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update successes.receiver r set sender = successes.sender(r.success_id, r.person_id) where r.success_id = new.id;
  return null;
end $$;
create trigger note_removal after update of removed_at on successes.success
  for each row when (old.removed_at is distinct from new.removed_at) execute function successes.note_removal();
revoke execute on function successes.note_sender(), successes.note_removal() from public;

update successes.receiver set sender = successes.sender(success_id, person_id);
create index receiver_thanks on successes.receiver (told_at) include (person_id, sender) where sender is not null;

/*
 * Of the viewer's own people and those the viewer stands in for, with the beginnings of 52 weeks. The weeks with thanks are
 * bits, the first week is the lowest.
 */
create function successes.rhythm_of_reports(weeks timestamptz[], today date)
returns table (
  person_id bigint, night boolean, workdays integer, begins integer,
  thanked bigint, by_leaders integer, by_peers integer, by_customers integer, last_at timestamptz,
  -- Days of absence, from and until, as days after today; so is the first day here.
  away_from integer[], away_until integer[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id,
    coalesce((select h.until_time < h.from_time from notifications.shift_hours h where h.shift = lower(p.shift)), false),
    p.workdays::integer,
    p.hired_on - today,
    t.thanked, t.by_leaders::integer, t.by_peers::integer, t.by_customers::integer, t.last_at,
    a.away_from, a.away_until
  from people.person p
  cross join lateral (
    select coalesce(bit_or(1::bigint << width_bucket(r.told_at, weeks) - 1), 0) as thanked,
      count(*) filter (where r.sender = 'leader') as by_leaders,
      count(*) filter (where r.sender = 'peer') as by_peers,
      count(*) filter (where r.sender = 'customer') as by_customers,
      max(r.told_at) as last_at
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at >= weeks[1]
      and r.sender is not null
  ) t
  cross join lateral (
    select array_agg(a.from_day - today) as away_from, array_agg(a.until_day - today) as away_until
    from people.absence a
    where a.person_id = p.id
      and a.from_day <= today
      and a.until_day >= today - 371
  ) a
  where not p.erased
    and (p.left_on is null or p.left_on >= today)
    and (p.hired_on is null or p.hired_on <= today)
    and (
      p.supervisor_id = people.viewer()
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$$;

/*
 * The same for a leader, of the people of those further down: five or more of each supervisor, without saying who is who.
 * They come in an order that tells nothing of it.
 */
create function successes.rhythm_of_units(weeks timestamptz[], today date)
returns table (
  supervisor_id bigint, night boolean, workdays integer, begins integer,
  thanked bigint, by_leaders integer, by_peers integer, by_customers integer, last_at timestamptz,
  away_from integer[], away_until integer[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
  with recursive heads as materialized (
    select s.id, s.supervisor_id
    from people.person s
    where s.id in (select p.supervisor_id from people.person p)
  ),
  -- As people.led_by, for those alone who lead somebody.
  line as (
    select l.id from heads l where l.supervisor_id = people.viewer()
    union
    select l.id from heads l join line on line.id = l.supervisor_id
  ),
  people as (
    select p.id, p.supervisor_id, p.shift, p.workdays, p.hired_on, count(*) over (partition by p.supervisor_id) as size
    from people.person p
    where p.supervisor_id in (select line.id from line)
      and not p.erased
      and (p.left_on is null or p.left_on >= today)
      and (p.hired_on is null or p.hired_on <= today)
  ),
  thanks as (
    select r.person_id,
      bit_or(1::bigint << width_bucket(r.told_at, weeks) - 1) as thanked,
      count(*) filter (where r.sender = 'leader') as by_leaders,
      count(*) filter (where r.sender = 'customer') as by_customers,
      count(*) as by_anybody,
      max(r.told_at) as last_at
    from successes.receiver r
    where r.told_at >= weeks[1]
      and r.sender is not null
    group by r.person_id
  ),
  away as (
    select a.person_id, array_agg(a.from_day - today) as away_from, array_agg(a.until_day - today) as away_until
    from people.absence a
    where a.from_day <= today
      and a.until_day >= today - 371
    group by a.person_id
  )
  select p.supervisor_id,
    coalesce(h.until_time < h.from_time, false),
    p.workdays::integer,
    p.hired_on - today,
    coalesce(t.thanked, 0), coalesce(t.by_leaders, 0)::integer,
    coalesce(t.by_anybody - t.by_leaders - t.by_customers, 0)::integer,
    coalesce(t.by_customers, 0)::integer,
    t.last_at, a.away_from, a.away_until
  from people p
  left join notifications.shift_hours h on h.shift = lower(p.shift)
  left join thanks t on t.person_id = p.id
  left join away a on a.person_id = p.id
  where p.size >= 5
  order by p.supervisor_id, t.thanked, t.last_at
$$;
