create schema successes;

-- What the organisation wants to see more of: its values, and ways of meeting customers. Recognition names one of them.
create table successes.value (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('value', 'behaviour')),
  name_en text not null check (name_en ~ '\S'),
  name_fi text not null check (name_fi ~ '\S'),
  name_lt text not null check (name_lt ~ '\S'),
  -- What was said with it stays; nobody chooses it any more.
  retired_at timestamptz
);

-- What went well, and who told it. Edited words stay readable in successes.earlier.
create table successes.success (
  id bigint generated always as identity primary key,
  -- By a colleague or leader; of oneself; by a customer, whose words somebody confirmed.
  kind text not null check (kind in ('kudos', 'own', 'customer')),
  teller_id bigint not null references people.person,
  words text not null check (words ~ '\S'),
  -- What it led to.
  effect text check (effect ~ '\S'),
  value_id bigint references successes.value,
  emoji text check (char_length(emoji) between 1 and 16),
  audience text not null check (audience in ('all', 'team', 'receiver')),
  told_at timestamptz not null,
  edited_at timestamptz,
  -- By one of those whom it is for: then it is between them and the teller.
  hidden_at timestamptz,
  -- After somebody reported it.
  removed_at timestamptz,
  -- Who brought it in from a file: then the words are as the file has them.
  imported_by bigint references people.person,
  -- Of a row of a file, so that the same file adds nothing twice.
  fingerprint bytea unique,
  check ((imported_by is null) = (fingerprint is null))
);
create index success_told on successes.success (told_at desc, id desc);
create index success_teller on successes.success (teller_id, told_at desc, id desc);

-- Whom it is for.
create table successes.receiver (
  success_id bigint not null references successes.success on delete cascade,
  person_id bigint not null references people.person,
  -- As of the success, for the order.
  told_at timestamptz not null,
  seen_at timestamptz,
  primary key (success_id, person_id)
);
create index receiver_person on successes.receiver (person_id, told_at desc, success_id desc);

-- In which teams they were when it was told.
create table successes.place (
  success_id bigint not null references successes.success on delete cascade,
  team_id bigint not null references people.team,
  site_id bigint references people.site,
  told_at timestamptz not null,
  primary key (success_id, team_id)
);
create index place_team on successes.place (team_id, told_at desc, success_id desc);
create index place_site on successes.place (site_id, told_at desc, success_id desc);

-- A picture, read, made smaller and written anew when it came in.
create table successes.picture (
  success_id bigint primary key references successes.success on delete cascade,
  content bytea not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- What is to be seen, for those who do not see it.
  words text check (words ~ '\S')
);

create table successes.reaction (
  success_id bigint not null references successes.success on delete cascade,
  person_id bigint not null references people.person,
  kind text not null check (kind in ('thanks', 'applause', 'heart', 'strong', 'smile')),
  at timestamptz not null,
  primary key (success_id, person_id, kind)
);
create index reaction_person on successes.reaction (person_id);

create table successes.reply (
  id bigint generated always as identity primary key,
  success_id bigint not null references successes.success on delete cascade,
  author_id bigint not null references people.person,
  words text not null check (words ~ '\S'),
  at timestamptz not null
);
create index reply_success on successes.reply (success_id, id);
create index reply_author on successes.reply (author_id);

-- As it was before it was edited.
create table successes.earlier (
  success_id bigint not null references successes.success on delete cascade,
  words text not null,
  effect text,
  until timestamptz not null,
  primary key (success_id, until)
);

-- Something is wrong with it; HR decides.
create table successes.report (
  id bigint generated always as identity primary key,
  success_id bigint not null references successes.success on delete cascade,
  reporter_id bigint not null references people.person,
  reason text not null check (reason ~ '\S'),
  at timestamptz not null,
  decided_by bigint references people.person,
  decided_at timestamptz,
  outcome text check (outcome in ('stays', 'removed')),
  check ((decided_at is null) = (outcome is null))
);
create unique index report_open on successes.report (success_id, reporter_id) where decided_at is null;
create index report_reporter on successes.report (reporter_id);

-- What somebody wants of the wall: none, no line.
create table successes.wish (
  person_id bigint primary key references people.person,
  -- Whether one's name may be on the screen of the office.
  on_screen boolean not null,
  -- Whether the week's successes come by e-mail.
  digest boolean not null
);

/*
 * Successes are for all, unless whoever tells them says otherwise: then for the team, or for the receivers alone.
 */

create function successes.concerns(success bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (select from successes.receiver r where r.success_id = success and r.person_id = people.viewer())
$$;

-- The viewer's team, or a team of the viewer's people.
create function successes.in_team(success bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from successes.place l
    where l.success_id = success
      and l.team_id in (
        select p.team_id from people.person p where people.viewer() in (p.id, p.supervisor_id)
      )
  )
$$;

create function successes.is_reported(success bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (select from successes.report r where r.success_id = success and r.decided_at is null)
$$;

alter table successes.success enable row level security;
create policy seen on successes.success for select to "${application}"
  using (
    (select people.viewer()) is not null
    and (
      (audience = 'all' and hidden_at is null and removed_at is null)
      or teller_id = (select people.viewer())
      or (removed_at is null and successes.concerns(id))
      or (audience = 'team' and hidden_at is null and removed_at is null and successes.in_team(id))
      -- Whoever decides on a report reads what it is about.
      or ((select people.viewer_is('hr')) and successes.is_reported(id))
    )
  );
create policy told on successes.success for insert to "${application}"
  with check ((select people.viewer()) in (teller_id, imported_by));
create policy edited on successes.success for update to "${application}"
  using (
    teller_id = (select people.viewer())
    or successes.concerns(id)
    or ((select people.viewer_is('hr')) and successes.is_reported(id))
  );
create policy taken_back on successes.success for delete to "${application}"
  using (teller_id = (select people.viewer()));
revoke update on successes.success from "${application}", "${whole}";
grant update (words, effect, value_id, emoji, audience, edited_at, hidden_at, removed_at)
  on successes.success to "${application}";

-- Others than the teller hide and remove; the words stay the teller's.
create function successes.only_teller_writes() returns trigger language plpgsql as $$
begin
  if people.viewer() is distinct from old.teller_id
    and (new.words, new.effect, new.value_id, new.emoji, new.audience)
      is distinct from (old.words, old.effect, old.value_id, old.emoji, old.audience) then
    raise exception 'only who told it edits it';
  end if;
  return new;
end $$;
create trigger only_teller_writes before update on successes.success
  for each row execute function successes.only_teller_writes();

alter table successes.receiver enable row level security;
create policy seen on successes.receiver for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy told on successes.receiver for insert to "${application}"
  with check (exists (
    select from successes.success s
    where s.id = success_id and (select people.viewer()) in (s.teller_id, s.imported_by)
  ));
create policy noted on successes.receiver for update to "${application}"
  using (person_id = (select people.viewer()));
revoke update on successes.receiver from "${application}", "${whole}";
grant update (seen_at) on successes.receiver to "${application}";

alter table successes.place enable row level security;
create policy seen on successes.place for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy told on successes.place for insert to "${application}"
  with check (exists (
    select from successes.success s
    where s.id = success_id and (select people.viewer()) in (s.teller_id, s.imported_by)
  ));

alter table successes.picture enable row level security;
create policy seen on successes.picture for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy told on successes.picture for insert to "${application}"
  with check (exists (
    select from successes.success s where s.id = success_id and s.teller_id = (select people.viewer())
  ));
create policy taken_back on successes.picture for delete to "${application}"
  using (exists (
    select from successes.success s where s.id = success_id and s.teller_id = (select people.viewer())
  ));

alter table successes.reaction enable row level security;
create policy seen on successes.reaction for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy own on successes.reaction for insert to "${application}"
  with check (
    person_id = (select people.viewer())
    and exists (select from successes.success s where s.id = success_id)
  );
create policy taken_back on successes.reaction for delete to "${application}"
  using (person_id = (select people.viewer()));

alter table successes.reply enable row level security;
create policy seen on successes.reply for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy said on successes.reply for insert to "${application}"
  with check (
    author_id = (select people.viewer())
    and exists (select from successes.success s where s.id = success_id)
  );
create policy taken_back on successes.reply for delete to "${application}"
  using (author_id = (select people.viewer()));
revoke update on successes.reply from "${application}", "${whole}";

-- Whoever reads it may read how it was.
alter table successes.earlier enable row level security;
create policy seen on successes.earlier for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy kept on successes.earlier for insert to "${application}"
  with check (exists (
    select from successes.success s where s.id = success_id and s.teller_id = (select people.viewer())
  ));

alter table successes.report enable row level security;
create policy seen on successes.report for select to "${application}"
  using (reporter_id = (select people.viewer()) or (select people.viewer_is('hr')));
create policy told on successes.report for insert to "${application}"
  with check (
    reporter_id = (select people.viewer())
    and decided_at is null
    and exists (select from successes.success s where s.id = success_id)
  );
create policy decided on successes.report for update to "${application}"
  using ((select people.viewer_is('hr')));
revoke update on successes.report from "${application}", "${whole}";
grant update (decided_by, decided_at, outcome) on successes.report to "${application}";

alter table successes.wish enable row level security;
create policy own on successes.wish to "${application}"
  using (person_id = (select people.viewer()))
  with check (person_id = (select people.viewer()));

-- Those who do not want their names on the screen.
create function successes.not_on_screen() returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select w.person_id from successes.wish w where not w.on_screen
$$;

-- For erasing: how many, and away with them. What the person told of others stays with those, under no name.
create function successes.kept_of(person bigint) returns table (what text, rows bigint) language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select 'successesReceived', count(*) from successes.receiver r where r.person_id = person
  union all
  select 'successesTold', count(*)
  from successes.success s
  where s.teller_id = person
    and not exists (select from successes.receiver r where r.success_id = s.id and r.person_id = person)
  union all
  select 'successesReactions',
    (select count(*) from successes.reaction a where a.person_id = person)
    + (select count(*) from successes.reply a where a.author_id = person)
$$;

create function successes.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from successes.reaction a where a.person_id = person;
  delete from successes.reply a where a.author_id = person;
  delete from successes.wish w where w.person_id = person;
  delete from successes.report r where r.reporter_id = person and r.decided_at is null;
  -- What was for several stays with the others; what was for this one alone goes.
  delete from successes.success s
  where s.id in (select r.success_id from successes.receiver r where r.person_id = person)
    and not exists (select from successes.receiver o where o.success_id = s.id and o.person_id <> person);
  delete from successes.receiver r where r.person_id = person;
end $$;

create function successes.delete_before(before timestamptz) returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from successes.success;
  with gone as (delete from successes.success s where s.told_at < before returning 1)
  select count(*) into deleted from gone;
  select min(s.told_at) into oldest from successes.success s;
  return next;
end $$;

revoke execute on function successes.kept_of(bigint), successes.forget(bigint), successes.delete_before(timestamptz)
  from public;
grant execute on function successes.kept_of(bigint), successes.forget(bigint), successes.delete_before(timestamptz)
  to "${whole}";
grant execute on function successes.not_on_screen() to "${whole}";

insert into successes.value (kind, name_en, name_fi, name_lt) values
  ('behaviour', 'A smile that can be heard', 'Hymy, joka kuuluu', 'Šypsena, kuri girdisi'),
  ('behaviour', 'Listened to the end', 'Kuunteli loppuun asti', 'Išklausė iki galo'),
  ('behaviour', 'Asked open questions', 'Kysyi avoimia kysymyksiä', 'Uždavė atvirų klausimų'),
  ('behaviour', 'Settled it at once', 'Hoiti asian kerralla', 'Išsprendė iš karto'),
  ('behaviour', 'Stayed calm with an upset customer', 'Pysyi rauhallisena, kun asiakas oli hermostunut', 'Liko ramus su nepatenkintu klientu'),
  ('value', 'Helped a colleague', 'Auttoi työkaveria', 'Padėjo kolegai'),
  ('value', 'Made our work better', 'Teki työstämme sujuvampaa', 'Pagerino mūsų darbą'),
  ('value', 'Sold what the customer needs', 'Myi sitä, mitä asiakas tarvitsee', 'Pardavė tai, ko klientui reikia');
