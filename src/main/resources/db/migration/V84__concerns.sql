create schema concerns;

-- Who reads concerns: appointed by name, for everybody to know. Without a site for all of them.
create table concerns.handler (
  person_id bigint primary key references people.person,
  site_id bigint references people.site,
  appointed_by bigint not null references people.person,
  appointed_on date not null
);

-- By when the law of a country wants a word; where there is no row, what is usual there.
create table concerns.law (
  country text primary key check (country ~ '^[a-z]{2}$'),
  acknowledge_days smallint not null check (acknowledge_days between 1 and 7),
  acknowledge_workdays boolean not null,
  feedback_days smallint not null check (feedback_days between 1 and 92),
  feedback_workdays boolean not null
);

/*
 * A concern. What it says is encrypted with a key that is neither here nor in a backup, and so is who raised it: of a person
 * there is a hash that nobody makes without that key. Numbers are of chance, times are days: nothing tells the order in
 * which things came, nor lets them be laid beside what somebody did in the same minute.
 */
create table concerns.concern (
  id uuid primary key,
  -- Of the code, where it was raised without a name.
  access_hash bytea unique,
  -- Of whoever raised it, otherwise.
  raiser_key bytea,
  state text not null default 'received'
    check (state in ('received', 'acknowledged', 'investigated', 'answered', 'closed')),
  received_on date not null,
  acknowledge_by date not null,
  feedback_by date not null,
  acknowledged_on date,
  feedback_on date,
  closed_on date,
  -- Whether there is something that the other side has not seen.
  handler_unseen boolean not null default true,
  raiser_unseen boolean not null default false,
  sealed bytea not null,
  -- What came of it, encrypted as well.
  result bytea,
  check ((access_hash is null) <> (raiser_key is null)),
  check (state = 'received' or acknowledged_on is not null),
  check (state <> 'answered' or feedback_on is not null),
  check ((state = 'closed') = (closed_on is not null)),
  check ((state = 'closed') = (result is not null))
);
create index concern_raiser on concerns.concern (raiser_key) where raiser_key is not null;
create index concern_closed on concerns.concern (closed_on) where closed_on is not null;

create table concerns.assignment (
  concern_id uuid not null references concerns.concern on delete cascade,
  handler_id bigint not null references people.person,
  assigned_on date not null,
  ended_on date,
  primary key (concern_id, handler_id)
);
create index assignment_handler on concerns.assignment (handler_id) where ended_on is null;

-- What the two sides say to each other.
create table concerns.message (
  id uuid primary key,
  concern_id uuid not null references concerns.concern on delete cascade,
  position smallint not null,
  by_raiser boolean not null,
  said_on date not null,
  sealed bytea not null,
  unique (concern_id, position)
);

-- Drawn anew before it is kept, so that it tells nothing of camera, place or name.
create table concerns.picture (
  id uuid primary key,
  concern_id uuid not null references concerns.concern on delete cascade,
  sealed bytea not null
);
create index picture_concern on concerns.picture (concern_id);

-- What handlers did, for them alone; never changed.
create table concerns.note (
  id uuid primary key,
  concern_id uuid not null references concerns.concern on delete cascade,
  position smallint not null,
  noted_on date not null,
  sealed bytea not null,
  unique (concern_id, position)
);

/*
 * Who may see them: the handlers to whom a concern is assigned, and whoever raised it. Nobody works on them for the whole
 * organisation: there is no policy for ${whole}. The application says by which hash it knows the viewer's own; it holds
 * for that viewer and this transaction.
 */
create function concerns.raiser() returns bytea language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case
    when split_part(current_setting('merkitys.raiser', true), ':', 1) = people.viewer()::text
    then decode(split_part(current_setting('merkitys.raiser', true), ':', 2), 'hex')
  end
$$;

create function concerns.handled() returns setof uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select a.concern_id from concerns.assignment a where a.handler_id = people.viewer() and a.ended_on is null
$$;

create function concerns.raised() returns setof uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select c.id from concerns.concern c where c.raiser_key = concerns.raiser()
$$;

alter table concerns.handler enable row level security;
create policy known on concerns.handler for select to "${application}", "${whole}" using (true);
create policy appointed on concerns.handler for insert to "${application}"
  with check ((select people.viewer_is('hr', 'administrator')) and appointed_by = (select people.viewer()));
create policy released on concerns.handler for delete to "${application}"
  using ((select people.viewer_is('hr', 'administrator')));
revoke update on concerns.handler from "${application}", "${whole}";

alter table concerns.law enable row level security;
create policy known on concerns.law for select to "${application}", "${whole}" using (true);
create policy chosen on concerns.law for insert to "${application}"
  with check ((select people.viewer_is('hr', 'administrator')));
create policy changed on concerns.law for update to "${application}"
  using ((select people.viewer_is('hr', 'administrator')));

alter table concerns.concern enable row level security;
create policy seen on concerns.concern for select to "${application}"
  using (id in (select concerns.handled()) or id in (select concerns.raised()));
create policy handled on concerns.concern for update to "${application}"
  using (id in (select concerns.handled()));
revoke insert, update, delete on concerns.concern from "${application}", "${whole}";
grant update (state, acknowledged_on, feedback_on, closed_on, handler_unseen, raiser_unseen, result)
  on concerns.concern to "${application}";

alter table concerns.assignment enable row level security;
create policy seen on concerns.assignment for select to "${application}"
  using (concern_id in (select concerns.handled()) or concern_id in (select concerns.raised()));
revoke insert, update, delete on concerns.assignment from "${application}", "${whole}";

alter table concerns.message enable row level security;
create policy seen on concerns.message for select to "${application}"
  using (concern_id in (select concerns.handled()) or concern_id in (select concerns.raised()));
create policy said on concerns.message for insert to "${application}"
  with check (not by_raiser and concern_id in (select concerns.handled()));
revoke update, delete on concerns.message from "${application}", "${whole}";

alter table concerns.picture enable row level security;
create policy seen on concerns.picture for select to "${application}"
  using (concern_id in (select concerns.handled()) or concern_id in (select concerns.raised()));
revoke insert, update, delete on concerns.picture from "${application}", "${whole}";

alter table concerns.note enable row level security;
create policy seen on concerns.note for select to "${application}"
  using (concern_id in (select concerns.handled()));
create policy noted on concerns.note for insert to "${application}"
  with check (concern_id in (select concerns.handled()));
revoke update, delete on concerns.note from "${application}", "${whole}";

/*
 * What needs the owner's rights. None of these hands out anything that can be read without the key.
 */

-- Once: the same form sent again adds nothing.
create function concerns.raise(
  concern uuid, code bytea, raiser bytea, content bytea, today date, acknowledge date, feedback date, handlers bigint[]
) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if raiser is not null and raiser is distinct from concerns.raiser() then
    raise exception 'a concern is raised in nobody else''s name' using errcode = '42501';
  end if;
  if cardinality(handlers) = 0
    or exists (
      select from unnest(handlers) as h(id)
      where h.id = people.viewer() or h.id not in (select k.person_id from concerns.handler k)
    ) then
    raise exception 'a concern is for handlers who were appointed' using errcode = '42501';
  end if;
  insert into concerns.concern (id, access_hash, raiser_key, sealed, received_on, acknowledge_by, feedback_by)
  values (concern, code, raiser, content, today, acknowledge, feedback)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, h.id, today from unnest(handlers) as h(id);
  return true;
end $$;

-- Whether it is the viewer's own, or the code's.
create function concerns.is_of_raiser(concern uuid, code bytea) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from concerns.concern c
    where c.id = concern
      and (c.access_hash = code or code is null and c.raiser_key = concerns.raiser())
  )
$$;

create function concerns.say(concern uuid, code bytea, message uuid, content bytea, today date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not concerns.is_of_raiser(concern, code) then
    return false;
  end if;
  perform from concerns.concern c where c.id = concern for update;
  insert into concerns.message (id, concern_id, position, by_raiser, said_on, sealed)
  select message, concern, coalesce(max(m.position), 0) + 1, true, today, content
  from concerns.message m
  where m.concern_id = concern
  on conflict do nothing;
  update concerns.concern c set handler_unseen = true where c.id = concern;
  return true;
end $$;

create function concerns.enclose(concern uuid, code bytea, picture uuid, content bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not concerns.is_of_raiser(concern, code)
    or (select count(*) >= 10 from concerns.picture p where p.concern_id = concern) then
    return false;
  end if;
  insert into concerns.picture (id, concern_id, sealed) values (picture, concern, content);
  return true;
end $$;

-- The raiser has read what there is.
create function concerns.read_by_raiser(concern uuid, code bytea) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if concerns.is_of_raiser(concern, code) then
    update concerns.concern c set raiser_unseen = false where c.id = concern and c.raiser_unseen;
  end if;
end $$;

create function concerns.by_code(code bytea) returns setof concerns.concern language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select c.* from concerns.concern c where c.access_hash = code
$$;

create function concerns.said_by_code(code bytea) returns setof concerns.message language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select m.*
  from concerns.message m
  join concerns.concern c on c.id = m.concern_id
  where c.access_hash = code
$$;

-- Whether anybody reads it; not who.
create function concerns.is_handled(concern uuid, code bytea) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select concerns.is_of_raiser(concern, code)
    and exists (select from concerns.assignment a where a.concern_id = concern and a.ended_on is null)
$$;

-- From a handler to others, who were appointed; nobody else assigns anybody.
create function concerns.hand_over(concern uuid, handlers bigint[], today date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if concern not in (select concerns.handled())
    or exists (
      select from unnest(handlers) as h(id)
      where h.id = people.viewer() or h.id not in (select k.person_id from concerns.handler k)
    ) then
    return false;
  end if;
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, h.id, today from unnest(handlers) as h(id)
  on conflict (concern_id, handler_id) do update set ended_on = null, assigned_on = today
  where concerns.assignment.ended_on is not null;
  update concerns.assignment a
  set ended_on = today
  where a.concern_id = concern and a.handler_id = people.viewer();
  update concerns.concern c set handler_unseen = true where c.id = concern;
  return true;
end $$;

-- For the job that looks each night whether the right people handle what is open.
create function concerns.to_route() returns table (id uuid, sealed bytea, raiser_key bytea, handlers bigint[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.sealed, c.raiser_key,
    coalesce(array_agg(a.handler_id) filter (where a.handler_id is not null), '{}')
  from concerns.concern c
  left join concerns.assignment a on a.concern_id = c.id and a.ended_on is null
  where c.closed_on is null
  group by c.id
$$;

create function concerns.route(concern uuid, wanted bigint[], today date) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update concerns.assignment a
  set ended_on = today
  where a.concern_id = concern and a.ended_on is null and a.handler_id <> all(wanted);
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, k.person_id, today from concerns.handler k where k.person_id = any(wanted)
  on conflict (concern_id, handler_id) do update set ended_on = null, assigned_on = today
  where concerns.assignment.ended_on is not null;
end $$;

-- For whom something waits, or is due by that day; not what, nor how much.
create function concerns.handlers_to_remind(soon date) returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select distinct a.handler_id
  from concerns.assignment a
  join concerns.concern c on c.id = a.concern_id
  where a.ended_on is null
    and c.closed_on is null
    and (
      c.handler_unseen
      or c.acknowledged_on is null and c.acknowledge_by <= soon
      or c.feedback_on is null and c.feedback_by <= soon
    )
$$;

-- For the first page, in one question: whether there is an answer for whoever has this hash, and whether something waits for
-- the viewer as a handler.
create function concerns.waits(raiser bytea, soon date) returns table (answered boolean, handling boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    exists (select from concerns.concern c where c.raiser_key = raiser and c.raiser_unseen),
    exists (
      select
      from concerns.assignment a
      join concerns.concern c on c.id = a.concern_id
      where a.handler_id = people.viewer()
        and a.ended_on is null
        and c.closed_on is null
        and (
          c.handler_unseen
          or c.acknowledged_on is null and c.acknowledge_by <= soon
          or c.feedback_on is null and c.feedback_by <= soon
        )
    )
$$;

-- Told nobody how many: that, too, would tell something.
create function concerns.delete_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from concerns.concern c where c.closed_on < before::date;
  looked := 0;
  deleted := 0;
  return next;
end $$;

-- A person who is erased handles nothing any more. What they raised stays as long as the law wants it, as nobody's.
create function concerns.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from concerns.handler h where h.person_id = person;
  delete from concerns.assignment a where a.handler_id = person;
end $$;

/*
 * PostgreSQL numbers the transactions that wrote a row, and keeps rows in the order in which they came. Once a night all of
 * them are written anew in one transaction, in the order of their numbers, which are chance.
 */
create function concerns.stir() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update concerns.concern c set sealed = c.sealed;
  update concerns.assignment a set assigned_on = a.assigned_on;
  update concerns.message m set sealed = m.sealed;
  update concerns.picture p set sealed = p.sealed;
  update concerns.note n set sealed = n.sealed;
  cluster concerns.concern using concern_pkey;
  cluster concerns.assignment using assignment_pkey;
  cluster concerns.message using message_pkey;
  cluster concerns.picture using picture_pkey;
  cluster concerns.note using note_pkey;
end $$;

revoke execute on function concerns.to_route(), concerns.route(uuid, bigint[], date),
  concerns.handlers_to_remind(date), concerns.delete_before(timestamptz), concerns.forget(bigint), concerns.stir()
  from public;
grant execute on function concerns.to_route(), concerns.route(uuid, bigint[], date),
  concerns.handlers_to_remind(date), concerns.delete_before(timestamptz), concerns.forget(bigint), concerns.stir()
  to "${whole}";
