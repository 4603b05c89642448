create schema onetoones;

-- Regular one-to-ones of a line supervisor with one who reports to them.
create table onetoones.series (
  id bigint generated always as identity primary key,
  host_id bigint not null references people.person,
  employee_id bigint not null references people.person check (employee_id <> host_id),
  -- Which agenda they have.
  template text not null check (template ~ '^[a-z0-9_-]+$'),
  rhythm text not null check (rhythm in ('weekly', 'fortnightly', 'monthly')),
  minutes integer not null check (minutes between 5 and 240),
  preparation_minutes integer not null check (preparation_minutes between 0 and 120),
  follow_up_minutes integer not null check (follow_up_minutes between 0 and 120),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  made_by bigint references people.person,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('stopped', 'handed_over', 'host_left', 'employee_left')),
  check ((ended_at is null) = (ended_because is null))
);
create unique index series_open on onetoones.series (employee_id, template) where ended_at is null;
create index series_host on onetoones.series (host_id);
create index series_employee on onetoones.series (employee_id);

-- When two people meet and whether they did; what they talk about is kept elsewhere, for the two alone.
create table onetoones.meeting (
  id bigint generated always as identity primary key,
  -- None where it is met once.
  series_id bigint references onetoones.series,
  -- Who invites: the line supervisor, or a leader further up.
  host_id bigint not null references people.person,
  employee_id bigint not null references people.person check (employee_id <> host_id),
  template text not null check (template ~ '^[a-z0-9_-]+$'),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 240),
  -- Of the host, right before and right after.
  preparation_minutes integer not null check (preparation_minutes between 0 and 120),
  follow_up_minutes integer not null check (follow_up_minutes between 0 and 120),
  -- As it was planned at first, however often it was moved.
  due_at timestamptz not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'skipped', 'cancelled')),
  held_at timestamptz,
  -- Cancelled by nobody's wish: because the series ended.
  series_ended boolean not null default false,
  -- For calendars: which entry it is, how often it has changed, and when it last did.
  uid uuid not null unique default gen_random_uuid(),
  sequence integer not null default 0,
  changed_at timestamptz not null,
  check ((state = 'held') = (held_at is not null)),
  check (state = 'cancelled' or not series_ended)
);
create index meeting_host on onetoones.meeting (host_id, starts_at);
create index meeting_employee on onetoones.meeting (employee_id, starts_at);
create index meeting_series on onetoones.meeting (series_id);

-- Why one was skipped or cancelled, for the two who would have met.
create table onetoones.reason (
  meeting_id bigint primary key references onetoones.meeting on delete cascade,
  words text not null check (words ~ '\S' and length(words) <= 500),
  given_by bigint not null references people.person,
  given_at timestamptz not null
);

-- The dates of whose one-to-ones a viewer may see besides their own: everybody below, and those one is deputy for.
create function onetoones.dates_seen_by(viewer bigint) returns table (person_id bigint) language sql stable as $$
  select l.person_id from people.led_by(viewer) l
  union
  select d.person_id from people.seen_as_deputy(viewer) d
$$;

-- Which meetings a viewer is one of the two of.
create function onetoones.met_by(viewer bigint) returns table (meeting_id bigint) language sql stable as $$
  select id from onetoones.meeting where host_id = viewer
  union all
  select id from onetoones.meeting where employee_id = viewer
$$;

-- Dates and whether they were held: the two, who leads the employee on whatever level, HR. Leaders plan for their people;
-- afterwards only the two change anything.
alter table onetoones.series enable row level security;
create policy seen on onetoones.series for select to "${application}"
  using (
    host_id = (select people.viewer())
    or employee_id = (select people.viewer())
    or employee_id in (select s.person_id from onetoones.dates_seen_by(people.viewer()) s)
    or (select people.viewer_is('hr'))
  );
create policy planned on onetoones.series for insert to "${application}"
  with check (
    host_id = (select people.viewer())
    or host_id in (select l.person_id from people.led_by(people.viewer()) l)
  );
create policy changed on onetoones.series for update to "${application}" using (host_id = (select people.viewer()));
create policy whole on onetoones.series to "${whole}" using (true) with check (true);

alter table onetoones.meeting enable row level security;
create policy seen on onetoones.meeting for select to "${application}"
  using (
    host_id = (select people.viewer())
    or employee_id = (select people.viewer())
    or employee_id in (select s.person_id from onetoones.dates_seen_by(people.viewer()) s)
    or (select people.viewer_is('hr'))
  );
create policy planned on onetoones.meeting for insert to "${application}"
  with check (
    host_id = (select people.viewer())
    or host_id in (select l.person_id from people.led_by(people.viewer()) l)
  );
create policy changed on onetoones.meeting for update to "${application}"
  using (host_id = (select people.viewer()) or employee_id = (select people.viewer()))
  with check (host_id = (select people.viewer()) or employee_id = (select people.viewer()));
create policy whole on onetoones.meeting to "${whole}" using (true) with check (true);

alter table onetoones.reason enable row level security;
create policy met on onetoones.reason to "${application}"
  using (meeting_id in (select m.meeting_id from onetoones.met_by(people.viewer()) m))
  with check (
    meeting_id in (select m.meeting_id from onetoones.met_by(people.viewer()) m)
    and given_by = (select people.viewer())
  );
