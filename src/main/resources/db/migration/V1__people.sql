create schema people;

create table people.site (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> '')
);

-- A company that the organisation serves.
create table people.client (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> '')
);

create table people.team (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  site_id bigint references people.site,
  client_id bigint references people.client
);

create table people.person (
  id bigint generated always as identity primary key,
  employee_id text unique check (employee_id <> ''),
  name text not null check (name <> ''),
  email text check (email <> ''),
  roles text[] not null default '{agent}'
    check (roles <@ array['agent', 'supervisor', 'coach', 'leader', 'hr', 'administrator']),
  supervisor_id bigint references people.person check (supervisor_id <> id),
  team_id bigint references people.team,
  shift text check (shift <> ''),
  -- As the contact system words it; serves where the day of hiring is not known.
  tenure_bucket text check (tenure_bucket <> ''),
  hired_on date,
  left_on date check (left_on >= hired_on),
  language text check (language in ('en', 'fi', 'lt')),
  -- Scheduled weekdays as bits, Monday is 1, Sunday is 64.
  workdays smallint not null default 31 check (workdays between 0 and 127)
);
create unique index person_email on people.person (lower(email));
create index person_supervisor on people.person (supervisor_id);
create index person_team on people.person (team_id);
create index person_by_name on people.person (lower(name), id);

-- Further relations beside the line: coach, operations manager…
create table people.relation (
  person_id bigint not null references people.person,
  related_id bigint not null references people.person check (related_id <> person_id),
  kind text not null check (kind <> ''),
  primary key (person_id, kind, related_id)
);
create index relation_related on people.relation (related_id, kind);

-- Under which id a contact source knows a person.
create table people.external_id (
  source text not null,
  value text not null check (value <> ''),
  person_id bigint not null references people.person,
  primary key (source, value)
);
create index external_id_person on people.external_id (person_id);

-- Absent, without a reason: the reason is nobody's business here.
create table people.absence (
  person_id bigint not null references people.person,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  primary key (person_id, from_day)
);

-- Counts changes, so that what was computed from people knows when it is old.
create table people.revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into people.revision (number) values (1);

create function people.changed() returns trigger language plpgsql as $$
begin
  update people.revision set number = number + 1;
  return null;
end $$;
create trigger person_changed after insert or update or delete on people.person
  for each statement execute function people.changed();
create trigger team_changed after insert or update or delete on people.team
  for each statement execute function people.changed();
create trigger relation_changed after insert or update or delete on people.relation
  for each statement execute function people.changed();
create trigger external_id_changed after insert or update or delete on people.external_id
  for each statement execute function people.changed();
create trigger absence_changed after insert or update or delete on people.absence
  for each statement execute function people.changed();

-- Whose own figures a viewer may see by name: oneself, direct reports, those one coaches.
create function people.seen_by(viewer bigint) returns table (person_id bigint) language sql stable as $$
  select id from people.person where id = viewer
  union
  select id from people.person where supervisor_id = viewer
  union
  select person_id from people.relation where related_id = viewer and kind = 'coach'
$$;

-- Everybody below a leader, on every level. Cycles cannot be stored by the import; union ends them all the same.
create function people.led_by(leader bigint) returns table (person_id bigint) language sql stable as $$
  with recursive line as (
    select id from people.person where supervisor_id = leader
    union
    select p.id from people.person p join line l on p.supervisor_id = l.id
  )
  select id from line
$$;
