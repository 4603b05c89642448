create schema goals;

-- A goal lives on through its versions; it ends with a date, never by deletion.
create table goals.goal (
  id bigint generated always as identity primary key,
  -- Nobody where a script made it.
  made_by bigint references people.person,
  made_at timestamptz not null,
  -- The last day on which it holds.
  closed_on date
);

create table goals.goal_version (
  id bigint generated always as identity primary key,
  goal_id bigint not null references goals.goal,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  metric text not null check (metric <> ''),
  comparator text not null check (comparator in ('at_most', 'at_least', 'within')),
  low double precision,
  high double precision,
  team_id bigint references people.team,
  site_id bigint references people.site,
  client_id bigint references people.client,
  queue_id bigint,
  channel text check (channel <> ''),
  role text check (role in ('agent', 'supervisor', 'coach', 'leader', 'hr', 'administrator')),
  tenure text check (tenure <> ''),
  period text not null check (period in ('week', 'month', 'quarter', 'rolling_4_weeks', 'rolling_13_weeks')),
  valid_from date not null,
  why text not null check (why ~ '\S'),
  strategy_aim text check (strategy_aim ~ '\S'),
  written_by bigint references people.person,
  written_at timestamptz not null,
  unique (goal_id, number),
  unique (goal_id, valid_from),
  constraint target_fits_comparator check (
    case comparator
      when 'at_most' then low is null and high is not null
      when 'at_least' then low is not null and high is null
      else low < high
    end)
);
create index goal_version_team on goals.goal_version (team_id);

-- What was once agreed stays as it was agreed.
create function goals.versions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'version % of goal % is history: write a new version', old.number, old.goal_id;
end $$;
create trigger goal_version_stays before update or delete on goals.goal_version
  for each row execute function goals.versions_stay();

-- The versions of a goal follow one another, in number and in time.
create function goals.version_follows() returns trigger language plpgsql as $$
begin
  perform 1 from goals.goal where id = new.goal_id for update;
  if new.number <> (select coalesce(max(number), 0) + 1 from goals.goal_version where goal_id = new.goal_id) then
    raise exception 'version % of goal % is out of turn', new.number, new.goal_id;
  end if;
  if new.valid_from <= (select max(valid_from) from goals.goal_version where goal_id = new.goal_id) then
    raise exception 'version % of goal % must hold from a later day than the one before', new.number, new.goal_id;
  end if;
  return new;
end $$;
create trigger goal_version_follows before insert on goals.goal_version
  for each row execute function goals.version_follows();

-- A row when a goal's verdict is first told, and one each time it is another.
create table goals.verdict (
  id bigint generated always as identity primary key,
  goal_id bigint not null references goals.goal,
  version_id bigint not null references goals.goal_version,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  verdict text not null check (verdict in ('not_enough_people', 'realistic', 'too_demanding', 'unclear')),
  too_easy boolean not null,
  eligible integer not null check (eligible >= 0),
  reached integer not null check (reached between 0 and eligible),
  told_at timestamptz not null
);
create index verdict_of_goal on goals.verdict (goal_id, id desc);
create index verdict_told on goals.verdict (told_at);
