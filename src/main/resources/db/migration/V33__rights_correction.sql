create schema rights;

-- Somebody says that what is kept about them is wrong. Who answers is not written here: it follows from who works here.
create table rights.correction (
  id bigint generated always as identity primary key,
  asked_by bigint not null references people.person,
  -- Of personal data.
  category text not null check (category ~ '^[a-z_]+$'),
  wrong text not null check (wrong ~ '\S'),
  asked_at timestamptz not null,
  -- The last day on which the law lets it be answered.
  due_on date not null,
  reminded_at timestamptz,
  outcome text check (outcome in ('corrected', 'not_corrected')),
  answer text check (answer ~ '\S'),
  answered_by bigint references people.person,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null)),
  check (outcome is distinct from 'not_corrected' or answer is not null)
);
create index correction_asked on rights.correction (asked_by, id);
create index correction_open on rights.correction (due_on, id) where outcome is null;

-- Whom a letter has told that a request waits for them.
create table rights.correction_told (
  correction_id bigint not null references rights.correction on delete cascade,
  person_id bigint not null references people.person,
  primary key (correction_id, person_id)
);

-- Few people have a duty towards everybody: nobody reads the whole directory to find them.
create index person_on_duty on people.person (id) where roles && array['hr', 'administrator', 'leader'];

-- Who has a duty towards somebody and works here; never that person.
create function rights.on_duty(duty text, towards bigint, today date) returns table (person_id bigint)
language sql stable as $$
  select p.id
  from people.person p
  where duty = 'supervisor'
    and p.id = (select t.supervisor_id from people.person t where t.id = towards)
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
  union all
  select p.id
  from people.person p
  where duty in ('hr', 'administrator')
    and p.roles && array['hr', 'administrator', 'leader']
    and p.roles @> array[duty]
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
  union all
  select p.id
  from (
    with recursive line as (
      select t.supervisor_id as id from people.person t where t.id = towards
      union
      select t.supervisor_id from line l join people.person t on t.id = l.id
    )
    select id from line
  ) l
  join people.person p on p.id = l.id
  where duty = 'leader'
    and p.roles @> array['leader']
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
$$;
