-- When somebody has time for talks, as they said themselves; nobody else reads it but the planner.
create table onetoones.hours (
  person_id bigint primary key references people.person,
  from_time time not null,
  until_time time not null check (until_time <> from_time)
);
alter table onetoones.hours enable row level security;
create policy own on onetoones.hours to "${application}"
  using (person_id = (select people.viewer()))
  with check (person_id = (select people.viewer()));
create policy whole on onetoones.hours to "${whole}" using (true) with check (true);

-- The hours of a shift, by the word that the directory has for it; over midnight where it ends before it begins.
create table onetoones.shift (
  name text primary key check (name = lower(name) and name ~ '\S'),
  from_time time not null,
  until_time time not null check (until_time <> from_time)
);

-- Whose public holidays hold at a site, where it is not the organisation's country.
create table onetoones.country (
  site_id bigint primary key references people.site on delete cascade,
  country text not null check (country in ('fi', 'lt'))
);
create table onetoones.setting (
  only_row boolean primary key default true check (only_row),
  country text not null check (country in ('fi', 'lt'))
);
insert into onetoones.setting (country) values ('fi');

-- The next year may be planned before this one is over, but not twice for the same days.
drop index onetoones.series_open;
alter table onetoones.series add constraint series_once exclude using gist (
  int8range(employee_id, employee_id, '[]') with &&,
  int4range(hashtext(template), hashtext(template), '[]') with &&,
  daterange(from_day, until_day, '[]') with &&
) where (ended_at is null);
