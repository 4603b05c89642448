-- Who stands in for a line supervisor, on which days. Rows stay: what a deputy saw was seen by right.
create table people.deputy (
  id bigint generated always as identity primary key,
  supervisor_id bigint not null references people.person,
  deputy_id bigint not null references people.person check (deputy_id <> supervisor_id),
  from_day date not null,
  until_day date not null check (until_day >= from_day and until_day <= from_day + 366),
  named_by bigint not null references people.person,
  named_at timestamptz not null,
  -- Taken back before its time.
  ended_at timestamptz,
  -- One deputy at a time. A range of one number spares an extension that knows numbers.
  constraint deputy_one_at_a_time exclude using gist (
    int8range(supervisor_id, supervisor_id, '[]') with &&,
    daterange(from_day, until_day, '[]') with &&
  ) where (ended_at is null)
);
create index deputy_supervisor on people.deputy (supervisor_id);
create index deputy_deputy on people.deputy (deputy_id);
create trigger deputy_changed after insert or update or delete on people.deputy
  for each statement execute function people.changed();

-- For whom a viewer stands in today: only the direct reports of that supervisor, so that it is not passed on by a
-- deputy's deputy, and only while the viewer works here and leads or coaches others.
create function people.seen_as_deputy(viewer bigint) returns table (person_id bigint, supervisor_id bigint)
language sql stable as $$
  select p.id, d.supervisor_id
  from people.deputy d
  join people.person v on v.id = d.deputy_id
  join people.person p on p.supervisor_id = d.supervisor_id
  where d.deputy_id = viewer
    and d.ended_at is null
    and current_date between d.from_day and d.until_day
    and (v.left_on is null or v.left_on >= current_date)
    and v.roles && array['supervisor', 'coach', 'leader']
    and p.id <> viewer
$$;

-- Whose own figures a viewer may see by name: oneself, direct reports, those one coaches, those one is deputy for.
create or replace function people.seen_by(viewer bigint) returns table (person_id bigint) language sql stable as $$
  select id from people.person where id = viewer
  union
  select id from people.person where supervisor_id = viewer
  union
  select person_id from people.relation where related_id = viewer and kind = 'coach'
  union
  select person_id from people.seen_as_deputy(viewer)
$$;
