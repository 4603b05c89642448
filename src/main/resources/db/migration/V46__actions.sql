create schema actions;

-- What somebody agreed to do by a day, and with whom.
create table actions.action (
  id bigint generated always as identity primary key,
  what text not null check (what ~ '\S' and length(what) <= 500),
  owner_id bigint not null references people.person,
  due_on date not null,
  origin_kind text not null check (origin_kind ~ '^[a-z_]+$'),
  origin_id bigint not null,
  -- Everybody who took part, the owner among them.
  seen_by bigint[] not null check (seen_by @> array[owner_id]),
  agreed_by bigint not null references people.person,
  agreed_at timestamptz not null,
  done_at timestamptz,
  done_by bigint references people.person,
  check ((done_at is null) = (done_by is null))
);
create index action_owner on actions.action (owner_id, due_on) where done_at is null;
create index action_seen_by on actions.action using gin (seen_by);
create index action_origin on actions.action (origin_kind, origin_id);
create index action_done on actions.action (done_at) where done_at is not null;

-- Of those who took part, and of nobody else, whatever they lead; nobody works on them for the whole organisation.
alter table actions.action enable row level security;
create policy seen on actions.action for select to "${application}"
  using (seen_by @> array[(select people.viewer())]);
create policy agreed on actions.action for insert to "${application}"
  with check (seen_by @> array[(select people.viewer())] and agreed_by = (select people.viewer()));
create policy changed on actions.action for update to "${application}"
  using (seen_by @> array[(select people.viewer())])
  with check (seen_by @> array[(select people.viewer())]);

-- Of which the owner was reminded, and why.
create table actions.reminder (
  action_id bigint not null references actions.action on delete cascade,
  occasion text not null check (occasion in ('due', 'late')),
  reminded_on date not null,
  primary key (action_id, occasion)
);
alter table actions.reminder enable row level security;
create policy of_seen on actions.reminder for select to "${application}"
  using (exists (select from actions.action a where a.id = action_id));

/*
 * Whom to remind, without a word of what it is about: the day before something is due, and once when it is late. Whoever
 * asks has reminded them.
 */
create function actions.remind(today date) returns table (owner_id bigint, occasion text, actions bigint, first_due date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with told as (
    insert into actions.reminder (action_id, occasion, reminded_on)
    select a.id, case when a.due_on < today then 'late' else 'due' end, today
    from actions.action a
    join people.person p on p.id = a.owner_id
    where a.done_at is null
      and a.due_on <= today + 1
      and (p.left_on is null or p.left_on >= today)
    on conflict do nothing
    returning action_id, occasion
  )
  select a.owner_id, t.occasion, count(*), min(a.due_on)
  from told t
  join actions.action a on a.id = t.action_id
  group by a.owner_id, t.occasion
$$;

-- How many there are of somebody: owned, and seen only.
create function actions.count_of(person bigint, out owned bigint, out seen bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where a.owner_id = person), count(*) filter (where a.owner_id <> person)
  from actions.action a
  where a.seen_by @> array[person]
$$;

-- What somebody who is erased agreed to goes; what others agreed to stays with them.
create function actions.forget(person bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from actions.action a where a.owner_id = person;
  update actions.action a set seen_by = array_remove(a.seen_by, person) where a.seen_by @> array[person];
$$;

-- Done ones from before the day, and ones that nobody has done long after they were due.
create function actions.prune(before date, out looked bigint, out deleted bigint, out oldest date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from actions.action a
    where coalesce(a.done_at::date, a.due_on) < before
    returning a.id
  )
  select count(*), (select count(*) from gone),
         min(coalesce(a.done_at::date, a.due_on)) filter (where coalesce(a.done_at::date, a.due_on) >= before)
  from actions.action a
$$;

revoke execute on function actions.remind(date), actions.count_of(bigint), actions.forget(bigint), actions.prune(date)
  from public;
grant execute on function actions.remind(date), actions.count_of(bigint), actions.forget(bigint), actions.prune(date)
  to "${whole}";
