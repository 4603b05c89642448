create schema instructions;

-- Who takes over from somebody who has left: the next one up the line who works here, else HR, else an administrator.
create function people.takes_over_from(person bigint, today date) returns bigint language sql stable as $$
  with recursive line as (
    select p.supervisor_id as id, 1 as far
    from people.person p
    where p.id = person
    union all
    select p.supervisor_id, l.far + 1
    from line l
    join people.person p on p.id = l.id
    where l.far < 30
  ), candidate as (
    select l.id, l.far as turn from line l
    union all
    select p.id, case when 'hr' = any(p.roles) then 1000 else 1001 end
    from people.person p
    where p.roles && array['hr', 'administrator']
  )
  select p.id
  from candidate c
  join people.person p on p.id = c.id
  where not p.erased
    and (p.left_on is null or p.left_on >= today)
    and (p.hired_on is null or p.hired_on <= today)
    and p.id <> person
  order by c.turn, p.id
  limit 1
$$;

-- A guide that people work by: one owner, and a day on which somebody looks at it again.
create table instructions.instruction (
  id bigint generated always as identity primary key,
  title text not null check (title ~ '\S' and char_length(title) <= 200),
  -- It is somewhere else, or here.
  address text check (address ~ '^https?://[^/\s]\S*$' and char_length(address) <= 1000),
  words text check (words ~ '\S' and char_length(words) <= 20000),
  language text not null check (language in ('en', 'fi', 'lt')),
  client_id bigint references people.client on delete set null,
  queue_id integer references contacts.queue on delete set null,
  -- As it is looked for: small letters without their marks.
  folded text not null generated always as
    (translate(lower(title || ' ' || coalesce(words, '')), 'äöåąčęėįšųūž', 'aoaaceeisuuz')) stored,
  version integer not null default 1 check (version > 0),
  owner_id bigint not null references people.person,
  added_by bigint not null references people.person,
  added_at timestamptz not null,
  -- After how many months it is looked at again.
  months smallint not null check (months between 1 and 36),
  review_on date not null,
  verified_on date,
  verified_by bigint references people.person,
  -- Since it was verified, or since ever.
  changed_at timestamptz,
  -- How many find it outdated and have no answer yet.
  reports integer not null default 0 check (reports >= 0),
  -- Who mends it, and by when.
  repairer_id bigint references people.person,
  repair_by date,
  retired_at timestamptz,
  -- How far reminders have gone: 1 the review is near, 2 it is past.
  review_told smallint not null default 0 check (review_told between 0 and 2),
  repair_told boolean not null default false,
  -- When somebody has to be reminded next.
  next_on date generated always as (
    case when retired_at is null then least(
      case review_told when 0 then review_on - 14 when 1 then review_on + 1 end,
      case when changed_at is null and not repair_told then repair_by + 1 end
    ) end
  ) stored,
  -- Of the row of a file, so that the same file adds nothing twice.
  fingerprint text unique,
  check (num_nonnulls(address, words) = 1),
  check ((verified_on is null) = (verified_by is null)),
  check ((repairer_id is null) = (repair_by is null))
);
create index instruction_title on instructions.instruction (lower(title), id) where retired_at is null;
create index instruction_owner on instructions.instruction (owner_id) where retired_at is null;
create index instruction_repairer on instructions.instruction (repairer_id) where repairer_id is not null;
create index instruction_next on instructions.instruction (next_on, id) where next_on is not null;
create index instruction_like on instructions.instruction using gin (folded public.gin_trgm_ops) where retired_at is null;

-- As it was, and as it is now.
create table instructions.version (
  instruction_id bigint not null references instructions.instruction on delete cascade,
  number integer not null,
  title text not null,
  address text,
  words text,
  language text not null,
  by_id bigint not null references people.person,
  at timestamptz not null,
  primary key (instruction_id, number)
);
create index version_by on instructions.version (by_id);

-- Somebody finds it outdated: once for each, until there is an answer.
create table instructions.report (
  id bigint generated always as identity primary key,
  instruction_id bigint not null references instructions.instruction on delete cascade,
  reporter_id bigint not null references people.person,
  words text check (words ~ '\S' and char_length(words) <= 1000),
  at timestamptz not null,
  closed_at timestamptz,
  -- It was mended, or it is right as it is.
  outcome text check (outcome in ('mended', 'right')),
  check ((closed_at is null) = (outcome is null))
);
create unique index report_open on instructions.report (instruction_id, reporter_id) where closed_at is null;
create index report_reporter on instructions.report (reporter_id);
create index report_instruction on instructions.report (instruction_id, id);

-- What was done about it, step by step.
create table instructions.event (
  id bigint generated always as identity primary key,
  instruction_id bigint not null references instructions.instruction on delete cascade,
  at timestamptz not null,
  kind text not null check (kind in
    ('added', 'taken_up', 'given', 'changed', 'verified', 'passed', 'handed_over', 'retired', 'brought_back')),
  -- None where the owner has left.
  by_id bigint references people.person,
  to_id bigint references people.person,
  words text check (words ~ '\S'),
  -- By when it is to be mended, or looked at again.
  due_on date,
  version integer,
  -- How many reports this answered.
  reports integer not null default 0
);
create index event_instruction on instructions.event (instruction_id, id);
create index event_by on instructions.event (by_id);
create index event_to on instructions.event (to_id);

-- A file of a register that its owner looks at before it comes in.
create table instructions.upload (
  id bigint generated always as identity primary key,
  brought_by bigint not null references people.person,
  file_name text not null,
  -- Emptied once it came in.
  content bytea not null,
  brought_at timestamptz not null,
  confirmed_at timestamptz,
  added integer not null default 0,
  known integer not null default 0
);
create index upload_owner on instructions.upload (brought_by, id);

/*
 * The register is for everybody to read. Its owner and who mends a guide change it; HR and administrators see to it that each
 * has an owner. Who reported it is told to themselves and to those two.
 */
create function instructions.in_charge(instruction bigint) returns boolean language sql stable as $$
  select exists (
    select
    from instructions.instruction i
    where i.id = instruction
      and people.viewer() in (i.owner_id, i.repairer_id)
  )
$$;

create function instructions.may_write_of(instruction bigint) returns boolean language sql stable as $$
  select exists (
    select
    from instructions.instruction i
    where i.id = instruction
      and (people.viewer() in (i.owner_id, i.repairer_id, i.added_by) or people.viewer_is('hr', 'administrator'))
  )
$$;

alter table instructions.instruction enable row level security;
create policy seen on instructions.instruction for select to "${application}"
  using ((select people.viewer()) is not null);
create policy added on instructions.instruction for insert to "${application}"
  with check (
    added_by = (select people.viewer())
    and (select people.viewer_is('supervisor', 'coach', 'leader', 'hr', 'administrator'))
  );
create policy mended on instructions.instruction for update to "${application}"
  using (
    (select people.viewer()) in (owner_id, repairer_id)
    or (select people.viewer_is('hr', 'administrator'))
  )
  with check (true);
revoke update, delete on instructions.instruction from "${application}", "${whole}";
grant update (title, address, words, language, client_id, queue_id, version, owner_id, months, review_on, verified_on,
    verified_by, changed_at, repairer_id, repair_by, retired_at, review_told, repair_told)
  on instructions.instruction to "${application}";

-- Words are written once; what they were before stays.
alter table instructions.version enable row level security;
create policy seen on instructions.version for select to "${application}"
  using ((select people.viewer()) is not null);
create policy written on instructions.version for insert to "${application}"
  with check (by_id = (select people.viewer()) and instructions.may_write_of(instruction_id));
revoke update, delete on instructions.version from "${application}", "${whole}";

alter table instructions.event enable row level security;
create policy seen on instructions.event for select to "${application}"
  using ((select people.viewer()) is not null);
create policy taken on instructions.event for insert to "${application}"
  with check (by_id = (select people.viewer()) and instructions.may_write_of(instruction_id));
revoke update, delete on instructions.event from "${application}", "${whole}";

alter table instructions.report enable row level security;
create policy seen on instructions.report for select to "${application}"
  using (reporter_id = (select people.viewer()) or instructions.in_charge(instruction_id));
revoke insert, update, delete on instructions.report from "${application}", "${whole}";

alter table instructions.upload enable row level security;
create policy own on instructions.upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

/* What needs the owner's rights. None of these tells who reported something, except to those who see to it. */

-- The viewer finds it outdated. Who said so before adds words at most. Tells whether it was the first.
create function instructions.report_it(reported bigint, said text, now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before integer;
  fresh boolean;
begin
  select i.reports into before
  from instructions.instruction i
  where i.id = reported and i.retired_at is null and people.viewer() is not null
  for update;
  if not found then
    return 'none';
  end if;
  insert into instructions.report as r (instruction_id, reporter_id, words, at)
  values (reported, people.viewer(), said, now)
  on conflict (instruction_id, reporter_id) where closed_at is null
  do update set words = coalesce(excluded.words, r.words)
  returning r.xmax = 0 into fresh;
  if not fresh then
    return 'again';
  end if;
  update instructions.instruction i set reports = i.reports + 1 where i.id = reported;
  return case before when 0 then 'first' else 'further' end;
end $$;

-- The viewer was wrong.
create function instructions.take_back(reported bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from instructions.instruction i where i.id = reported for update;
  delete from instructions.report r
  where r.instruction_id = reported and r.reporter_id = people.viewer() and r.closed_at is null;
  if not found then
    return false;
  end if;
  update instructions.instruction i set reports = i.reports - 1 where i.id = reported;
  return true;
end $$;

-- What is reported of it, for everybody; by whom is not.
create function instructions.said_of(reported bigint) returns table (words text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.words, r.at
  from instructions.report r
  where r.instruction_id = reported
    and r.closed_at is null
    and people.viewer() is not null
  order by r.id
$$;

-- Answers all that is reported, and tells those who see to it whom to tell.
create function instructions.settle(reported bigint, how text, now timestamptz) returns setof bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from instructions.instruction i where i.id = reported for update;
  if not instructions.in_charge(reported) then
    raise exception 'only those who see to an instruction answer what is reported of it';
  end if;
  return query
    update instructions.report r
    set closed_at = now, outcome = how
    where r.instruction_id = reported and r.closed_at is null
    returning r.reporter_id;
  update instructions.instruction i set reports = 0 where i.id = reported;
end $$;

-- Which hold all of these. Behind row-level security the index would not be used, because the operator could tell of rows that
-- are not shown; these are shown to everybody.
create function instructions.holding(patterns text[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id
  from instructions.instruction i
  where i.folded like all (patterns)
    and i.retired_at is null
    and people.viewer() is not null
$$;

-- Of whom somebody has to be reminded by that day; taken by one node at a time.
create function instructions.reached(today date, most integer) returns table (
  id bigint, owner_id bigint, repairer_id bigint, review_on date, review_told smallint, repair_by date,
  repair_told boolean, changed boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select i.id, i.owner_id, i.repairer_id, i.review_on, i.review_told, i.repair_by, i.repair_told,
      i.changed_at is not null
    from instructions.instruction i
    where i.next_on <= today
    order by i.next_on, i.id
    limit most
    for update skip locked;
end $$;

create function instructions.reminded(ids bigint[], reviews smallint[], repairs boolean[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update instructions.instruction i
  set review_told = t.review, repair_told = t.repair
  from unnest(ids, reviews, repairs) as t (id, review, repair)
  where i.id = t.id
$$;

-- Whose owner works here no more goes to somebody above; what somebody was to mend who has left goes back to the owner.
create function instructions.hand_over(today date, now timestamptz) returns table (id bigint, owner_id bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with gone as (
      select p.id
      from people.person p
      where (p.left_on < today or p.erased)
        and exists (
          select from instructions.instruction i where i.owner_id = p.id and i.retired_at is null
        )
    ), heir as (
      select g.id as gone, people.takes_over_from(g.id, today) as heir from gone g
    ), moved as (
      update instructions.instruction i
      set owner_id = h.heir
      from heir h
      where i.owner_id = h.gone and h.heir is not null and i.retired_at is null
      returning i.id, i.owner_id
    ), told as (
      insert into instructions.event (instruction_id, at, kind, to_id)
      select m.id, now, 'handed_over', m.owner_id from moved m
    )
    select m.id, m.owner_id from moved m;
  update instructions.instruction i
  set repairer_id = null, repair_by = null
  from people.person p
  where p.id = i.repairer_id and (p.left_on < today or p.erased);
end $$;

-- For erasing: how many, and away with who it was. What was written stays: others work by it.
create function instructions.kept_of(person bigint) returns table (what text, rows bigint) language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select 'instructionsReported', count(*) from instructions.report r where r.reporter_id = person
  union all
  select 'instructionsWritten', count(*) from instructions.event e where e.by_id = person
$$;

create function instructions.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  with gone as (
    delete from instructions.report r where r.reporter_id = person returning r.instruction_id, r.closed_at
  )
  update instructions.instruction i
  set reports = i.reports - 1
  from gone g
  where g.instruction_id = i.id and g.closed_at is null;
  delete from instructions.upload u where u.brought_by = person;
  update instructions.instruction i set repairer_id = null, repair_by = null where i.repairer_id = person;
end $$;

-- What was reported and answered, and guides that nobody works by any more.
create function instructions.delete_before(before timestamptz) returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from instructions.report;
  with gone as (delete from instructions.report r where r.closed_at < before returning 1)
  select count(*) into deleted from gone;
  delete from instructions.instruction i where i.retired_at < before;
  delete from instructions.upload u where u.brought_at < before;
  select min(r.closed_at) into oldest from instructions.report r;
  return next;
end $$;

grant usage on schema instructions to "${application}", "${whole}";
revoke execute on function instructions.reached(date, integer), instructions.reminded(bigint[], smallint[], boolean[]),
  instructions.hand_over(date, timestamptz), instructions.kept_of(bigint), instructions.forget(bigint),
  instructions.delete_before(timestamptz)
  from public;
grant execute on function instructions.reached(date, integer), instructions.reminded(bigint[], smallint[], boolean[]),
  instructions.hand_over(date, timestamptz), instructions.kept_of(bigint), instructions.forget(bigint),
  instructions.delete_before(timestamptz)
  to "${whole}";
