-- Held with whoever led them then: a leader further up who listens is no substitute for the line supervisor, to whom a
-- person may not have talked for long. Planned and in a series with the viewer.
create or replace function onetoones.last_with(people bigint[], now timestamptz, today date)
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
      and m.template <> 'skip_level'
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
