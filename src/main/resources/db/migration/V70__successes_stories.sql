-- A success told at length. Whom it is about decides where it is told; two others approve of the words.
create table successes.story (
  id bigint generated always as identity primary key,
  -- It outlives the success that it began with.
  success_id bigint references successes.success on delete set null,
  hero_id bigint not null references people.person,
  writer_id bigint not null references people.person,
  -- Of its page without signing in: it says nothing and cannot be guessed.
  slug text not null unique check (slug ~ '^[a-z2-7]{16}$'),
  -- Another one with whatever is changed: what was said to the words before does not hold for others.
  version integer not null default 1 check (version > 0),
  language text not null check (language in ('en', 'fi', 'lt')),
  title text not null check (title ~ '\S' and char_length(title) <= 120),
  words text not null check (words ~ '\S' and char_length(words) <= 8000),
  -- Instead of the name, outside.
  alias text check (alias ~ '\S' and char_length(alias) <= 60),
  picture_id bigint,
  -- What is to be seen, for those who do not see it.
  picture_words text check (picture_words ~ '\S' and char_length(picture_words) <= 300),
  -- What is posted elsewhere, where that is meant.
  social text check (social ~ '\S' and char_length(social) <= 600),
  -- Where it is meant to be told.
  channels text[] not null check (channels <@ array['inside', 'page', 'feed', 'social', 'search']),
  written_by bigint not null references people.person,
  written_at timestamptz not null,
  -- Since when the present words wait for the hero.
  asked_at timestamptz,
  withdrawn_by bigint references people.person,
  withdrawn_at timestamptz,
  -- Where it is told now, and since when anywhere: what people said makes it, nobody writes it.
  told text[] not null default '{}',
  told_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((told = '{}') = (told_at is null))
);
-- One of each success and hero at a time.
create unique index story_success on successes.story (success_id, hero_id) where withdrawn_at is null;
create index story_of_success on successes.story (success_id);
create index story_hero on successes.story (hero_id);
create index story_writer on successes.story (writer_id);
create index story_told on successes.story (told_at desc, id desc);

-- Read, made smaller and written anew when it came in.
create table successes.story_picture (
  id bigint generated always as identity primary key,
  story_id bigint not null references successes.story on delete cascade,
  content bytea not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0)
);
create index story_picture_story on successes.story_picture (story_id);
alter table successes.story add foreign key (picture_id) references successes.story_picture on delete set null;

-- As it was, word for word: that is what somebody agreed to.
create table successes.story_version (
  story_id bigint not null references successes.story on delete cascade,
  version integer not null,
  language text not null,
  title text not null,
  words text not null,
  alias text,
  picture_id bigint,
  picture_words text,
  social text,
  channels text[] not null,
  written_by bigint not null references people.person,
  written_at timestamptz not null,
  primary key (story_id, version)
);

-- The hero's word: these words, in this place, until it is taken back.
create table successes.story_consent (
  id bigint generated always as identity primary key,
  story_id bigint not null,
  version integer not null,
  channel text not null check (channel in ('inside', 'page', 'feed', 'social', 'search')),
  given_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (story_id, version) references successes.story_version on delete cascade
);
create unique index story_consent_holds on successes.story_consent (story_id, version, channel) where revoked_at is null;
create index story_consent_story on successes.story_consent (story_id);

-- Two people's, of these words.
create table successes.story_approval (
  story_id bigint not null,
  version integer not null,
  person_id bigint not null references people.person,
  approved_at timestamptz not null,
  primary key (story_id, version, person_id),
  foreign key (story_id, version) references successes.story_version on delete cascade
);

-- What anybody may read without signing in, and nothing else: a hero with an alias has no name here. Emptied when it is
-- gone, so that it stays known that there was something.
create table successes.public_story (
  slug text primary key,
  story_id bigint unique references successes.story on delete set null,
  -- Counts what is seen, for whoever keeps a copy.
  revision bigint not null default 1,
  language text not null,
  title text,
  words text,
  name text,
  picture_id bigint,
  picture_words text,
  searchable boolean not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  -- In the feed and the list, since when; and not any more.
  listed_at timestamptz,
  unlisted_at timestamptz,
  check ((gone_at is null) = (words is not null)),
  check ((words is null) = (title is null)),
  check ((words is null) = (name is null)),
  check (gone_at is null or (picture_id is null and picture_words is null))
);
create index public_story_listed on successes.public_story (changed_at desc) where listed_at is not null;

-- Whether anything is told outside at all.
create table successes.outside (
  only_row boolean primary key default true check (only_row),
  open boolean not null,
  changed_by bigint references people.person,
  changed_at timestamptz not null
);
insert into successes.outside (open, changed_at) values (false, now());

/*
 * Who works on a story: whom it is about, who began it, who leads the hero, HR. Everybody reads what is told inside.
 */
alter table successes.story enable row level security;
create policy seen on successes.story for select to "${application}"
  using (
    (select people.viewer()) is not null
    and (
      'inside' = any(told)
      or (select people.viewer()) in (hero_id, writer_id)
      or (select people.viewer_is('hr'))
      or hero_id in (select l.person_id from people.led_by((select people.viewer())) l)
    )
  );
-- By the hero, whoever told the success, who leads the hero, and HR; of a success that they may read.
create policy begun on successes.story for insert to "${application}"
  with check (
    (select people.viewer()) = writer_id
    and writer_id = written_by
    and exists (
      select
      from successes.success s
      join successes.receiver r on r.success_id = s.id
      where s.id = story.success_id
        and r.person_id = hero_id
        and (
          (select people.viewer()) in (hero_id, s.teller_id)
          or (select people.viewer_is('hr'))
          or hero_id in (select l.person_id from people.led_by((select people.viewer())) l)
        )
    )
  );
create policy written on successes.story for update to "${application}"
  using (
    (select people.viewer()) in (hero_id, writer_id)
    or (select people.viewer_is('hr'))
    or hero_id in (select l.person_id from people.led_by((select people.viewer())) l)
  );
revoke insert, update, delete on successes.story from "${application}", "${whole}";
grant insert (success_id, hero_id, writer_id, slug, language, title, words, alias, picture_words, social, channels,
  written_by, written_at, asked_at) on successes.story to "${application}";
grant update (version, language, title, words, alias, picture_id, picture_words, social, channels, written_by, written_at,
  asked_at, withdrawn_by, withdrawn_at) on successes.story to "${application}";

alter table successes.story_picture enable row level security;
create policy seen on successes.story_picture for select to "${application}"
  using (exists (select from successes.story s where s.id = story_id));
create policy added on successes.story_picture for insert to "${application}"
  with check (exists (
    select
    from successes.story s
    where s.id = story_id
      and (
        (select people.viewer()) in (s.hero_id, s.writer_id)
        or (select people.viewer_is('hr'))
        or s.hero_id in (select l.person_id from people.led_by((select people.viewer())) l)
      )
  ));
revoke update, delete on successes.story_picture from "${application}", "${whole}";

-- What was said to it: for those who work on it.
create function successes.works_on(story bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from successes.story s
    where s.id = story
      and (
        people.viewer() in (s.hero_id, s.writer_id)
        or people.viewer_is('hr')
        or s.hero_id in (select l.person_id from people.led_by(people.viewer()) l)
      )
  )
$$;

alter table successes.story_version enable row level security;
create policy seen on successes.story_version for select to "${application}" using (successes.works_on(story_id));
revoke insert, update, delete on successes.story_version from "${application}", "${whole}";

-- Given and taken back by the hero, for words as they are.
alter table successes.story_consent enable row level security;
create policy seen on successes.story_consent for select to "${application}" using (successes.works_on(story_id));
create policy given on successes.story_consent for insert to "${application}"
  with check (
    revoked_at is null
    and exists (
      select
      from successes.story s
      where s.id = story_id
        and s.hero_id = (select people.viewer())
        and s.version = story_consent.version
        and s.withdrawn_at is null
        and story_consent.channel = any(s.channels)
    )
  );
create policy revoked on successes.story_consent for update to "${application}"
  using (
    revoked_at is null
    and exists (select from successes.story s where s.id = story_id and s.hero_id = (select people.viewer()))
  )
  with check (revoked_at is not null);
revoke update, delete on successes.story_consent from "${application}", "${whole}";
grant update (revoked_at) on successes.story_consent to "${application}";

-- By HR and who leads the hero; by nobody of their own words, and never by the hero. After the hero's word.
alter table successes.story_approval enable row level security;
create policy seen on successes.story_approval for select to "${application}" using (successes.works_on(story_id));
create policy approved on successes.story_approval for insert to "${application}"
  with check (
    person_id = (select people.viewer())
    and exists (
      select
      from successes.story s
      where s.id = story_id
        and s.version = story_approval.version
        and s.withdrawn_at is null
        and person_id not in (s.hero_id, s.written_by)
        and (
          (select people.viewer_is('hr'))
          or s.hero_id in (select l.person_id from people.led_by((select people.viewer())) l)
        )
        and exists (
          select
          from successes.story_consent c
          where c.story_id = s.id and c.version = s.version and c.revoked_at is null
        )
    )
  );
revoke update, delete on successes.story_approval from "${application}", "${whole}";

-- Whoever works on the story knows its page; everybody else asks without signing in, as anybody does.
alter table successes.public_story enable row level security;
create policy seen on successes.public_story for select to "${application}" using (successes.works_on(story_id));
revoke insert, update, delete on successes.public_story from "${application}", "${whole}";

alter table successes.outside enable row level security;
create policy seen on successes.outside for select to "${application}" using ((select people.viewer()) is not null);
create policy switched on successes.outside for update to "${application}"
  using ((select people.viewer_is('hr')))
  with check (changed_by = (select people.viewer()));
revoke insert, update, delete on successes.outside from "${application}", "${whole}";
grant update (open, changed_by, changed_at) on successes.outside to "${application}";

-- Other words are another version, by whoever changed them; and what is withdrawn stays so.
create function successes.guard_story() returns trigger language plpgsql as $$
declare
  changed boolean :=
    (new.language, new.title, new.words, new.alias, new.picture_id, new.picture_words, new.social, new.channels)
    is distinct from
    (old.language, old.title, old.words, old.alias, old.picture_id, old.picture_words, old.social, old.channels);
begin
  if changed is distinct from (new.version = old.version + 1) or (not changed and new.version <> old.version) then
    raise exception 'other words are the next version of a story, and nothing else is';
  end if;
  if changed and (old.withdrawn_at is not null or new.written_by is distinct from people.viewer()) then
    raise exception 'a story that is withdrawn is not written on, nor in the name of another';
  end if;
  if not changed and (new.written_by, new.written_at) is distinct from (old.written_by, old.written_at) then
    raise exception 'the words are whose they are';
  end if;
  if (new.withdrawn_by, new.withdrawn_at) is distinct from (old.withdrawn_by, old.withdrawn_at)
    and (old.withdrawn_at is not null or new.withdrawn_by is distinct from people.viewer()) then
    raise exception 'a story is withdrawn once, by whoever does so';
  end if;
  return new;
end $$;
create trigger guard_story before update of version, language, title, words, alias, picture_id, picture_words, social,
  channels, written_by, written_at, withdrawn_by, withdrawn_at on successes.story
  for each row when (people.viewer() is not null) execute function successes.guard_story();

create function successes.keep_story_version() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into successes.story_version (
    story_id, version, language, title, words, alias, picture_id, picture_words, social, channels, written_by, written_at
  ) values (
    new.id, new.version, new.language, new.title, new.words, new.alias, new.picture_id, new.picture_words, new.social,
    new.channels, new.written_by, new.written_at
  );
  return null;
end $$;
create trigger keep_story_version after insert on successes.story
  for each row execute function successes.keep_story_version();
create trigger keep_next_story_version after update of version on successes.story
  for each row when (new.version <> old.version) execute function successes.keep_story_version();

/*
 * Where a story is told follows from what people said, and from nothing else: where the hero agrees to the words as they are,
 * once two others have approved of them. Whatever leads to its page is nowhere without the page. One after the other, so that
 * who takes back while another approves is heard, whoever comes first.
 */
create function successes.settle_story(which bigint, at timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  s successes.story;
  places text[] := '{}';
begin
  select * into s from successes.story where id = which for update;
  if s.withdrawn_at is null
    and (select count(*) from successes.story_approval a where a.story_id = s.id and a.version = s.version) >= 2 then
    places := array(
      select c.channel
      from successes.story_consent c
      where c.story_id = s.id and c.version = s.version and c.revoked_at is null and c.channel = any(s.channels)
      order by array_position(array['inside', 'page', 'feed', 'social', 'search'], c.channel)
    );
  end if;
  if not 'page' = any(places) then
    places := array(select p from unnest(places) p where p = 'inside');
  end if;
  if places is distinct from s.told then
    update successes.story
    set told = places, told_at = case when places = '{}' then null else coalesce(told_at, at) end
    where id = which;
  end if;
  if 'page' = any(places) then
    insert into successes.public_story as p (
      slug, story_id, language, title, words, name, picture_id, picture_words, searchable, published_at, changed_at,
      listed_at
    ) values (
      s.slug, s.id, s.language, s.title, s.words,
      coalesce(s.alias, (select h.name from people.person h where h.id = s.hero_id)),
      s.picture_id, s.picture_words, 'search' = any(places), at, at, case when 'feed' = any(places) then at end
    )
    on conflict (slug) do update
    set revision = p.revision + 1, language = excluded.language, title = excluded.title, words = excluded.words,
      name = excluded.name, picture_id = excluded.picture_id, picture_words = excluded.picture_words,
      searchable = excluded.searchable, changed_at = at, gone_at = null,
      listed_at = coalesce(p.listed_at, excluded.listed_at),
      unlisted_at = case
        when excluded.listed_at is not null then null
        when p.listed_at is not null then coalesce(p.unlisted_at, at)
      end;
  else
    update successes.public_story
    set revision = revision + 1, title = null, words = null, name = null, picture_id = null, picture_words = null,
      changed_at = at, gone_at = at, unlisted_at = case when listed_at is not null then coalesce(unlisted_at, at) end
    where slug = s.slug and gone_at is null;
  end if;
end $$;
revoke execute on function successes.settle_story(bigint, timestamptz) from public;

create function successes.story_was_said() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  case tg_table_name
    when 'story_consent' then
      perform successes.settle_story(new.story_id, coalesce(new.revoked_at, new.given_at));
    when 'story_approval' then
      perform successes.settle_story(new.story_id, new.approved_at);
    else
      perform successes.settle_story(new.id, coalesce(new.withdrawn_at, new.written_at));
  end case;
  return null;
end $$;
create trigger said after insert or update of revoked_at on successes.story_consent
  for each row execute function successes.story_was_said();
create trigger said after insert on successes.story_approval
  for each row execute function successes.story_was_said();
create trigger said after update of version, withdrawn_at on successes.story
  for each row execute function successes.story_was_said();

-- Whatever deletes a story: its page is gone, and tells so.
create function successes.story_goes() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update successes.public_story
  set revision = revision + 1, story_id = null, title = null, words = null, name = null, picture_id = null,
    picture_words = null, changed_at = coalesce(gone_at, now()), gone_at = coalesce(gone_at, now()),
    unlisted_at = case when listed_at is not null then coalesce(unlisted_at, now()) end
  where slug = old.slug;
  return old;
end $$;
create trigger story_goes before delete on successes.story
  for each row execute function successes.story_goes();

/*
 * Without signing in. A story is there while its hero works here: who has left could not take it back any more.
 */
create function successes.outside_is_open_for(story bigint, today date) returns boolean language sql stable
security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from successes.story s
    join people.person h on h.id = s.hero_id
    join successes.outside o on o.open
    where s.id = story and not h.erased and (h.left_on is null or h.left_on >= today)
  )
$$;
revoke execute on function successes.outside_is_open_for(bigint, date) from public;

-- What a copy is held against: its revision, less than nothing where it is gone, and nothing where it never was.
create function successes.open_revision(which text, today date) returns bigint language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  known bigint;
begin
  select case
      when p.gone_at is null and successes.outside_is_open_for(p.story_id, today) then p.revision
      else -p.revision
    end
  into known
  from successes.public_story p
  where p.slug = which;
  return known;
end $$;

create function successes.open_story(which text, today date)
returns table (
  slug text, revision bigint, language text, title text, words text, name text, picture_words text, width integer,
  height integer, searchable boolean, published_at timestamptz, changed_at timestamptz, open boolean
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.slug, p.revision, p.language, p.title, p.words, p.name, p.picture_words, i.width, i.height, p.searchable,
    p.published_at, p.changed_at, p.gone_at is null and successes.outside_is_open_for(p.story_id, today)
  from successes.public_story p
  left join successes.story_picture i on i.id = p.picture_id
  where p.slug = which
$$;

create function successes.open_picture(which text, today date) returns bytea language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select i.content
  from successes.public_story p
  join successes.story_picture i on i.id = p.picture_id
  where p.slug = which and p.gone_at is null and successes.outside_is_open_for(p.story_id, today)
$$;

-- What the feed holds, and what it held, the latest change first.
create function successes.open_stories(today date, most integer)
returns table (
  slug text, revision bigint, language text, title text, words text, name text, picture_words text, width integer,
  height integer, searchable boolean, published_at timestamptz, changed_at timestamptz, open boolean
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.slug, p.revision, p.language, l.title, l.words, l.name, l.picture_words, i.width, i.height, p.searchable,
    p.listed_at,
    case when l.slug is not null then p.changed_at else coalesce(p.unlisted_at, p.gone_at, p.changed_at) end,
    l.slug is not null
  from successes.public_story p
  left join successes.public_story l
    on l.slug = p.slug
   and p.gone_at is null
   and p.unlisted_at is null
   and successes.outside_is_open_for(p.story_id, today)
  left join successes.story_picture i on i.id = l.picture_id
  where p.listed_at is not null
  order by p.changed_at desc, p.slug
  limit most
$$;

-- For erasing and retention.
create function successes.stories_of(person bigint) returns table (what text, rows bigint) language sql stable
security definer set search_path = pg_catalog, pg_temp as $$
  select 'storiesAbout', count(*) from successes.story s where s.hero_id = person
  union all
  select 'storiesWritten',
    (
      select count(*)
      from successes.story s
      where s.hero_id <> person
        and (
          person in (s.writer_id, s.withdrawn_by)
          or exists (select from successes.story_version v where v.story_id = s.id and v.written_by = person)
          or exists (select from successes.story_approval a where a.story_id = s.id and a.person_id = person)
        )
    )
$$;

create function successes.forget_stories(person bigint) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  delete from successes.story s where s.hero_id = person
$$;

create function successes.delete_stories_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from successes.story;
  with gone as (delete from successes.story s where coalesce(s.withdrawn_at, s.written_at) < before returning 1)
  select count(*) into deleted from gone;
  select min(coalesce(s.withdrawn_at, s.written_at)) into oldest from successes.story s;
  return next;
end $$;

revoke execute on function successes.stories_of(bigint), successes.forget_stories(bigint),
  successes.delete_stories_before(timestamptz) from public;
grant execute on function successes.stories_of(bigint), successes.forget_stories(bigint),
  successes.delete_stories_before(timestamptz) to "${whole}";
