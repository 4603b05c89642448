-- Why a meeting that belongs to no series was called off by nobody's wish: the two do not belong together any more.
alter table onetoones.meeting
  add column ended_because text check (ended_because in ('handed_over', 'host_left', 'employee_left')),
  add constraint meeting_once_ended check (ended_because is null or state = 'cancelled' and series_id is null);
create index meeting_once on onetoones.meeting (starts_at) where series_id is null and state = 'planned';

-- Which kinds of talk a viewer's own people have had, or are to have: the last day of each, and not what was said.
create function onetoones.kinds_had(people bigint[], since timestamptz, planned_since timestamptz)
  returns table (person_id bigint, template text, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, m.template, max(m.starts_at)
  from people.person p
  join onetoones.meeting m on m.employee_id = p.id
  where p.id = any(people)
    and not p.erased
    and p.supervisor_id = (select people.viewer())
    and (m.state = 'held' and m.starts_at > since or m.state = 'planned' and m.starts_at > planned_since)
  group by p.id, m.template
$$;
