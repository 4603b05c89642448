create schema feedback;

-- Somebody asks somebody about their own work.
create table feedback.request (
  id bigint generated always as identity primary key,
  asker_id bigint not null references people.person,
  asked_id bigint not null references people.person check (asked_id <> asker_id),
  question text not null check (question ~ '\S'),
  asked_at timestamptz not null,
  answered_at timestamptz,
  declined_at timestamptz,
  check (answered_at is null or declined_at is null)
);
create unique index request_open on feedback.request (asked_id, asker_id)
  where answered_at is null and declined_at is null;
create index request_asker on feedback.request (asker_id, id);

-- What somebody told somebody about their work. The words are never changed; what is said afterwards stands beside them.
create table feedback.given (
  id bigint generated always as identity primary key,
  giver_id bigint not null references people.person,
  receiver_id bigint not null references people.person check (receiver_id <> giver_id),
  kind text not null check (kind in ('appreciative', 'corrective')),
  -- When and where it was, what was done, what it led to.
  situation text check (situation ~ '\S'),
  behaviour text not null check (behaviour ~ '\S'),
  effect text check (effect ~ '\S'),
  given_at timestamptz not null,
  read_at timestamptz,
  follow_up_on date,
  followed_up_at timestamptz,
  request_id bigint references feedback.request on delete set null,
  -- Who brought it in from a file: then the words are as the file has them.
  imported_by bigint references people.person check (imported_by in (giver_id, receiver_id)),
  -- Of a row of a file, so that the same file adds nothing twice.
  fingerprint bytea unique,
  unique (id, receiver_id),
  check ((imported_by is null) = (fingerprint is null))
);
create index given_received on feedback.given (receiver_id, given_at desc, id desc);
create index given_given on feedback.given (giver_id, given_at desc, id desc);
create index given_request on feedback.given (request_id);
create index given_follow_up on feedback.given (follow_up_on)
  where follow_up_on is not null and followed_up_at is null;

-- Both may answer: the receiver with their own view, the giver to that.
create table feedback.reply (
  id bigint generated always as identity primary key,
  feedback_id bigint not null references feedback.given on delete cascade,
  author_id bigint not null references people.person,
  words text not null check (words ~ '\S'),
  at timestamptz not null,
  imported_by bigint references people.person
);
create index reply_feedback on feedback.reply (feedback_id, id);
create index reply_author on feedback.reply (author_id);

-- To whom else the receiver shows it. Only the receiver's own can be shown: the key says so.
create table feedback.share (
  feedback_id bigint not null,
  receiver_id bigint not null,
  with_id bigint not null references people.person check (with_id <> receiver_id),
  shared_at timestamptz not null,
  primary key (feedback_id, with_id),
  foreign key (feedback_id, receiver_id) references feedback.given (id, receiver_id) on delete cascade
);
create index share_with on feedback.share (with_id);

-- A supervisor asks all direct reports at once, who answer without their names.
create table feedback.round (
  id bigint generated always as identity primary key,
  about_id bigint not null references people.person,
  question text not null check (question ~ '\S'),
  opened_on date not null,
  -- The last day for answers.
  closes_on date not null check (closes_on > opened_on),
  invited integer not null check (invited >= 5),
  closed_on date,
  outcome text check (outcome in ('shown', 'held_back')),
  unique (id, about_id),
  check ((closed_on is null) = (outcome is null))
);
create unique index round_open on feedback.round (about_id) where closed_on is null;
create index round_about on feedback.round (about_id, id);

-- Who may answer, while the round is open. The ticket is encrypted with a key that is not in the database, so that
-- nobody who reads this finds the person's ballot.
create table feedback.invitation (
  round_id bigint not null,
  about_id bigint not null,
  person_id bigint not null references people.person,
  ticket bytea not null,
  primary key (round_id, person_id),
  foreign key (round_id, about_id) references feedback.round (id, about_id) on delete cascade
);
create index invitation_person on feedback.invitation (person_id);

-- One for each invitation, laid out when the round is opened, in the order of the tickets' hashes, which is chance. What
-- is in it is encrypted as well. Answering changes this row and no other.
create table feedback.ballot (
  round_id bigint not null references feedback.round on delete cascade,
  ticket_hash bytea not null,
  sealed bytea,
  primary key (round_id, ticket_hash)
);

-- Written in one go, in an order of chance, when the round closes; then ballots and invitations are gone. No author, no
-- time, no number that counts.
create table feedback.answer (
  id uuid primary key default gen_random_uuid(),
  round_id bigint not null references feedback.round on delete cascade,
  words text not null
);
create index answer_round on feedback.answer (round_id);

-- A file of earlier feedback that its owner looks at before it comes in.
create table feedback.upload (
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
create index upload_owner on feedback.upload (brought_by, id);

/*
 * Giver and receiver, and to whom the receiver shows it. Nobody works on it for the whole organisation: there is no
 * policy for ${whole}. Words are not changed by anybody.
 */
alter table feedback.request enable row level security;
create policy seen on feedback.request for select to "${application}"
  using ((select people.viewer()) in (asker_id, asked_id));
create policy asked on feedback.request for insert to "${application}"
  with check (asker_id = (select people.viewer()));
create policy answered on feedback.request for update to "${application}"
  using (asked_id = (select people.viewer()));
create policy taken_back on feedback.request for delete to "${application}"
  using (asker_id = (select people.viewer()) and answered_at is null);
revoke update on feedback.request from "${application}", "${whole}";
grant update (answered_at, declined_at) on feedback.request to "${application}";

alter table feedback.share enable row level security;
create policy seen on feedback.share for select to "${application}"
  using ((select people.viewer()) in (receiver_id, with_id));
create policy shown on feedback.share for insert to "${application}"
  with check (receiver_id = (select people.viewer()));
create policy taken_back on feedback.share for delete to "${application}"
  using (receiver_id = (select people.viewer()));

alter table feedback.given enable row level security;
create policy seen on feedback.given for select to "${application}"
  using (
    (select people.viewer()) in (giver_id, receiver_id)
    or id in (select s.feedback_id from feedback.share s where s.with_id = (select people.viewer()))
  );
create policy given on feedback.given for insert to "${application}"
  with check (
    giver_id = (select people.viewer())
    or (imported_by = (select people.viewer()) and receiver_id = (select people.viewer()))
  );
create policy noted on feedback.given for update to "${application}"
  using ((select people.viewer()) in (giver_id, receiver_id));
create policy withdrawn on feedback.given for delete to "${application}"
  using (giver_id = (select people.viewer()) and read_at is null);
revoke update on feedback.given from "${application}", "${whole}";
grant update (read_at, follow_up_on, followed_up_at) on feedback.given to "${application}";

alter table feedback.reply enable row level security;
create policy seen on feedback.reply for select to "${application}"
  using (exists (select from feedback.given g where g.id = feedback_id));
create policy said on feedback.reply for insert to "${application}"
  with check (
    (select people.viewer()) in (author_id, imported_by)
    and exists (
      select from feedback.given g
      where g.id = feedback_id
        and author_id in (g.giver_id, g.receiver_id)
        and (select people.viewer()) in (g.giver_id, g.receiver_id)
    )
  );
revoke update, delete on feedback.reply from "${application}", "${whole}";

alter table feedback.invitation enable row level security;
create policy seen on feedback.invitation for select to "${application}"
  using (person_id = (select people.viewer()));
alter table feedback.round enable row level security;
create policy seen on feedback.round for select to "${application}"
  using (
    about_id = (select people.viewer())
    or id in (select i.round_id from feedback.invitation i where i.person_id = (select people.viewer()))
  );
create policy opened on feedback.round for insert to "${application}"
  with check (about_id = (select people.viewer()) and closed_on is null);
create policy invited on feedback.invitation for insert to "${application}"
  with check (
    about_id = (select people.viewer())
    and exists (select from people.person p where p.id = person_id and p.supervisor_id = about_id)
  );
revoke update, delete on feedback.round, feedback.invitation from "${application}", "${whole}";

-- Ballots are nobody's to look at: whoever has a ticket casts it, and the round counts them at its end.
alter table feedback.ballot enable row level security;
create policy nobody on feedback.ballot to "${application}" using (false) with check (false);

alter table feedback.answer enable row level security;
create policy seen on feedback.answer for select to "${application}"
  using (exists (select from feedback.round r where r.id = round_id and r.about_id = (select people.viewer())));
revoke insert, update, delete on feedback.answer from "${application}", "${whole}";

alter table feedback.upload enable row level security;
create policy own on feedback.upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

/*
 * What needs the owner's rights. None of these hands out a word that somebody wrote, except to the one whom it is for.
 */

-- As many ballots as people were invited, by whoever opened the round; no more come later.
create function feedback.lay_ballots(round bigint, hashes bytea[]) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from feedback.round r
    where r.id = round
      and r.about_id = people.viewer()
      and r.closed_on is null
      and r.invited = cardinality(hashes)
      and r.invited = (select count(*) from feedback.invitation i where i.round_id = r.id)
      and not exists (select from feedback.ballot b where b.round_id = r.id)
  ) then
    raise exception 'ballots are laid out once, one for each person invited';
  end if;
  insert into feedback.ballot (round_id, ticket_hash)
  select round, h.hash from unnest(hashes) as h(hash) order by h.hash;
end $$;

-- Whether it was the first time, and the round was open.
create function feedback.cast_ballot(round bigint, hash bytea, words bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for share;
  if not found then
    return false;
  end if;
  update feedback.ballot b
  set sealed = words
  where b.round_id = round and b.ticket_hash = hash and b.sealed is null;
  return found;
end $$;

create function feedback.is_cast(round bigint, hash bytea) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select b.sealed is not null from feedback.ballot b where b.round_id = round and b.ticket_hash = hash),
    true
  )
$$;

create function feedback.rounds_to_close(today date) returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select r.id from feedback.round r where r.closed_on is null and r.closes_on < today order by r.id
$$;

-- Still sealed; held until the transaction closes the round.
create function feedback.take_ballots(round bigint) returns setof bytea language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for update;
  if found then
    return query
      select b.sealed from feedback.ballot b where b.round_id = round and b.sealed is not null order by random();
  end if;
end $$;

-- For good. What fewer than five people said is thrown away unread.
create function feedback.close_round(round bigint, words text[], today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  cast_ballots integer;
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for update;
  if not found then
    raise exception 'a round closes once';
  end if;
  select count(*) into cast_ballots from feedback.ballot b where b.round_id = round and b.sealed is not null;
  if cast_ballots >= 5 then
    if cast_ballots <> cardinality(words) then
      raise exception 'every ballot counts, and nothing else';
    end if;
    insert into feedback.answer (round_id, words)
    select round, w.word from unnest(words) as w(word) order by random();
  end if;
  update feedback.round r
  set closed_on = today, outcome = case when cast_ballots >= 5 then 'shown' else 'held_back' end
  where r.id = round;
  delete from feedback.ballot b where b.round_id = round;
  delete from feedback.invitation i where i.round_id = round;
end $$;

-- When the viewer's people last had feedback: the day, not from whom nor what.
create function feedback.days_of_reports(zone text) returns table (person_id bigint, last_on date, own_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id,
    (select max((g.given_at at time zone zone)::date) from feedback.given g where g.receiver_id = p.id),
    (select max((g.given_at at time zone zone)::date) from feedback.given g
     where g.receiver_id = p.id and g.giver_id = people.viewer())
  from people.person p
  where not p.erased
    and (
      p.supervisor_id = people.viewer()
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$$;

-- For a leader, the teams of those further down: how many of the people had feedback since then. Only where there are five.
create function feedback.reach(since timestamptz, today date)
returns table (supervisor_id bigint, people integer, reached integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.supervisor_id, count(*)::integer,
    count(*) filter (
      where exists (select from feedback.given g where g.receiver_id = p.id and g.given_at >= since)
    )::integer
  from people.person p
  where p.supervisor_id in (select l.person_id from people.led_by(people.viewer()) l)
    and not p.erased
    and (p.left_on is null or p.left_on >= today)
  group by p.supervisor_id
  having count(*) >= 5
$$;

-- What waits for a talk again on that day, for letters that say no more than that.
create function feedback.follow_ups(due date) returns table (feedback_id bigint, giver_id bigint, receiver_id bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id, g.giver_id, g.receiver_id
  from feedback.given g
  where g.follow_up_on = due and g.followed_up_at is null
$$;

-- For erasing: how many, and away with them. What the person gave to others stays with those, under no name.
create function feedback.kept_of(person bigint) returns table (what text, rows bigint) language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select 'feedbackReceived', count(*) from feedback.given g where g.receiver_id = person
  union all
  select 'feedbackGiven', count(*) from feedback.given g where g.giver_id = person
  union all
  select 'feedbackRequests', count(*) from feedback.request r where person in (r.asker_id, r.asked_id)
  union all
  select 'feedbackRounds', count(*) from feedback.round r where r.about_id = person
  union all
  select 'feedbackFiles', count(*) from feedback.upload u where u.brought_by = person
$$;

create function feedback.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from feedback.given g where g.receiver_id = person;
  delete from feedback.share s where s.with_id = person;
  delete from feedback.request r where person in (r.asker_id, r.asked_id);
  delete from feedback.round r where r.about_id = person;
  -- The ballot stays: nobody can tell which of them it is.
  delete from feedback.invitation i where i.person_id = person;
  delete from feedback.upload u where u.brought_by = person;
end $$;

create function feedback.delete_before(before timestamptz) returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from feedback.given;
  with gone as (delete from feedback.given g where g.given_at < before returning 1)
  select count(*) into deleted from gone;
  delete from feedback.request r where r.asked_at < before;
  delete from feedback.round r where r.closed_on < before::date;
  delete from feedback.upload u where u.brought_at < before;
  select min(g.given_at) into oldest from feedback.given g;
  return next;
end $$;

revoke execute on function feedback.kept_of(bigint), feedback.forget(bigint), feedback.delete_before(timestamptz)
  from public;
grant execute on function feedback.kept_of(bigint), feedback.forget(bigint), feedback.delete_before(timestamptz)
  to "${whole}";
