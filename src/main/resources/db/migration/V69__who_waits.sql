-- Who of somebody's own people waits for a word: days alone, of those people alone, and only for those that are asked about.

create function feedback.last_to(people bigint[])
  returns table (person_id bigint, last_at timestamptz, own_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, f.last_at, f.own_at
  from people.person p
  cross join lateral (
    select max(g.given_at) as last_at, max(g.given_at) filter (where g.giver_id = (select people.viewer())) as own_at
    from feedback.given g
    where g.receiver_id = p.id
  ) f
  where p.id = any(people)
    and not p.erased
    and (
      p.supervisor_id = (select people.viewer())
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$$;

drop function feedback.days_of_reports(text);

create function successes.last_to(people bigint[], since timestamptz)
  returns table (person_id bigint, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, t.last_at
  from people.person p
  cross join lateral (
    select max(r.told_at) as last_at
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at >= since
      and r.sender is not null
  ) t
  where p.id = any(people)
    and not p.erased
    and (
      p.supervisor_id = (select people.viewer())
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$$;

-- Held with anybody; planned and in a series with the viewer.
create function onetoones.last_with(people bigint[], now timestamptz, today date)
  returns table (person_id bigint, held_at timestamptz, next_id bigint, next_at timestamptz, planned_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, l.held_at, n.id, n.starts_at, s.made_at
  from people.person p
  left join lateral (
    select m.held_at
    from onetoones.meeting m
    where m.employee_id = p.id
      and m.state = 'held'
    order by m.starts_at desc
    limit 1
  ) l on true
  left join lateral (
    select m.id, m.starts_at
    from onetoones.meeting m
    where m.employee_id = p.id
      and m.host_id = p.supervisor_id
      and m.state = 'planned'
      and m.starts_at > now
    order by m.starts_at
    limit 1
  ) n on true
  left join lateral (
    select o.made_at
    from onetoones.series o
    where o.employee_id = p.id
      and o.host_id = p.supervisor_id
      and o.ended_at is null
      and o.until_day >= today
    order by o.from_day
    limit 1
  ) s on true
  where p.id = any(people)
    and not p.erased
    and p.supervisor_id = (select people.viewer())
$$;

-- Which successes of their own people, and of those one level further down, speak for a leader's thanks in person. Their
-- numbers alone: what they say is read through the policies.
create function successes.to_thank_for(since timestamptz)
  returns table (person_id bigint, success_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, r.success_id
  from people.person p
  join successes.receiver r on r.person_id = p.id and r.told_at > since
  where (
      p.supervisor_id = (select people.viewer())
      or p.supervisor_id in (select b.id from people.person b where b.supervisor_id = (select people.viewer()))
    )
    and not p.erased
    and (p.left_on is null or p.left_on >= current_date)
    and exists (
      select
      from successes.success s
      where s.id = r.success_id
        and s.hidden_at is null
        and s.removed_at is null
        and (s.kind = 'customer' or exists (select from successes.outstanding o where o.success_id = s.id))
    )
$$;
