-- Files of what was raised elsewhere, for nobody else's eyes until they have come in.
create table voice.upload (
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
create index upload_owner on voice.upload (brought_by, id);
alter table voice.upload enable row level security;
create policy own on voice.upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

-- Which of these rows of files have come in, whoever brought them.
create function voice.brought_before(fingerprints text[]) returns setof text language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select encode(i.fingerprint, 'hex')
  from voice.item i
  where i.fingerprint = any(select decode(f.hex, 'hex') from unnest(fingerprints) as f (hex))
$$;

-- A whole file of what people raised. Each brings in their own; HR what anybody raised, also where nobody knows who.
create function voice.bring_in(given jsonb, now timestamptz) returns integer language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  added integer;
begin
  if people.viewer() is null
    or exists (
      select from jsonb_to_recordset(given) as r (raiser bigint) where r.raiser is distinct from people.viewer()
    )
    and not people.viewer_is('hr') then
    raise exception 'what others raised is brought in by HR';
  end if;
  with row as (
    select nextval(pg_get_serial_sequence('voice.item', 'id')) as id, r.*
    from jsonb_to_recordset(given) as r (
      kind text, obstacle text, customer text, words text, contact text, category bigint, client bigint, queue integer,
      raised_at timestamptz, audience text, raiser bigint, owner bigint, fingerprint text, state text, answer text,
      answer_words text, answered_at timestamptz, due_on date, done_at timestamptz, done_words text,
      closed_at timestamptz, clock text, due_by date)
  ), item as (
    insert into voice.item (
      id, kind, obstacle, customer, words, contact_id, category_id, client_id, queue_id, team_id, site_id, raised_at,
      audience, state, owner_id, replied_at, answer, answer_words, answered_at, due_on, doer_id, done_at, done_words,
      closed_at, closed_by, clock, due_by, next_on, imported_by, fingerprint
    )
    select r.id, r.kind, r.obstacle, r.customer, r.words, r.contact, r.category, r.client, r.queue, p.team_id, t.site_id,
      r.raised_at, r.audience, r.state, r.owner, r.answered_at, r.answer, r.answer_words, r.answered_at, r.due_on,
      case when r.answer = 'yes' then r.owner end, r.done_at, r.done_words, r.closed_at,
      case when r.closed_at is not null then 'silence' end, r.clock, r.due_by, r.due_by, people.viewer(),
      decode(r.fingerprint, 'hex')
    from row r
    left join people.person p on p.id = r.raiser
    left join people.team t on t.id = p.team_id
    on conflict (fingerprint) do nothing
    returning id
  ), raiser as (
    insert into voice.raiser (item_id, person_id, raised_at, seen_at)
    select r.id, r.raiser, r.raised_at, bring_in.now
    from row r
    join item i on i.id = r.id
    where r.raiser is not null
  ), sight as (
    insert into voice.sight (item_id, person_id)
    select r.id, r.owner from row r join item i on i.id = r.id
  ), event as (
    insert into voice.event (item_id, at, kind, to_id, words)
    select r.id, e.at, e.kind, e.to_id, e.words
    from row r
    join item i on i.id = r.id
    cross join lateral (
      values
        (1, r.raised_at, 'received', null, null),
        (2, case when r.closed_at is null then bring_in.now end, 'passed', r.owner, null),
        (3, r.answered_at, r.answer, null, r.answer_words),
        (4, r.done_at, 'done', null, r.done_words),
        (5, r.closed_at, 'silence', null, null)
    ) as e (turn, at, kind, to_id, words)
    where e.at is not null
    order by r.id, e.turn
  )
  select count(*) into added from item;
  return added;
end $$;

create or replace function voice.delete_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from voice.item;
  with gone as (delete from voice.item i where i.closed_at < before returning 1)
  select count(*) into deleted from gone;
  delete from voice.letter l where l.read_at < before;
  delete from voice.upload u where u.brought_at < before;
  select min(i.closed_at) into oldest from voice.item i;
  return next;
end $$;

-- A letter tells of a week or a month: of what began on that day.
alter table successes.digest rename column week to since;

-- When somebody's letter of the month is due: at the beginning of one of their working days.
create table voice.digest (
  person_id bigint primary key references people.person,
  -- The first day of the month that it tells of.
  since date not null,
  due_at timestamptz not null,
  -- Written, or not wanted.
  done boolean not null default false
);
create index digest_due on voice.digest (due_at) where not done;
alter table voice.digest enable row level security;
create policy own on voice.digest for select to "${application}"
  using (person_id = (select people.viewer()));
create policy whole on voice.digest to "${whole}" using (true) with check (true);
revoke insert, update, delete on voice.digest from "${application}";

-- What changed in a time because somebody said something, as everybody may read it, what concerns most people first. For
-- letters to many at once: it is the same for all.
create function voice.changed(since timestamptz, until timestamptz, most integer)
returns table (words text, done text, raiser text, team_id bigint, affected integer, of_all bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.words, i.done_words, p.name, i.team_id, i.affected, count(*) over ()
  from voice.item i
  left join voice.raiser r on r.item_id = i.id and i.named
  left join people.person p on p.id = r.person_id and not p.erased
  where i.audience = 'all'
    and i.state in ('done', 'closed')
    and i.done_at >= since
    and i.done_at < until
  order by i.affected desc, i.done_at desc, i.id desc
  limit most
$$;
revoke execute on function voice.changed(timestamptz, timestamptz, integer) from public;
grant execute on function voice.changed(timestamptz, timestamptz, integer) to "${whole}";

create or replace function voice.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from voice.comment c where c.author_id = person;
  delete from voice.comment c
  using voice.raiser r
  where r.item_id = c.item_id and r.person_id = person and c.author_id is null;
  delete from voice.me_too m where m.person_id = person;
  delete from voice.picture p using voice.raiser r where r.item_id = p.item_id and r.person_id = person;
  -- What is for all, or answered, is the organisation's by now; nobody's name is on it any more.
  update voice.item i set named = false from voice.raiser r where r.item_id = i.id and r.person_id = person;
  delete from voice.item i
  using voice.raiser r
  where r.item_id = i.id and r.person_id = person and i.audience = 'route';
  delete from voice.raiser r where r.person_id = person;
  delete from voice.sight s where s.person_id = person;
  delete from voice.circle_member m where m.person_id = person;
  delete from voice.upload u where u.brought_by = person;
  delete from voice.digest d where d.person_id = person;
end $$;
