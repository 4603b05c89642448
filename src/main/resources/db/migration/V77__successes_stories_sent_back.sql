-- Of words as they are: why somebody who could approve of them does not. They are told nowhere, and approved by nobody, until
-- there are others.
create table successes.story_remark (
  story_id bigint not null,
  version integer not null,
  person_id bigint not null references people.person,
  words text not null check (words ~ '\S' and char_length(words) <= 1000),
  at timestamptz not null,
  primary key (story_id, version, person_id),
  foreign key (story_id, version) references successes.story_version on delete cascade
);
create index story_remark_person on successes.story_remark (person_id);

-- By whoever could approve, of a story that is told nowhere.
alter table successes.story_remark enable row level security;
create policy seen on successes.story_remark for select to "${application}" using (successes.works_on(story_id));
create policy said on successes.story_remark for insert to "${application}"
  with check (
    person_id = (select people.viewer())
    and exists (
      select
      from successes.story s
      where s.id = story_id
        and s.version = story_remark.version
        and s.withdrawn_at is null
        and s.told = '{}'
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
revoke update, delete on successes.story_remark from "${application}", "${whole}";

-- As before, of words that nobody sent back.
drop policy approved on successes.story_approval;
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
        and not exists (select from successes.story_remark r where r.story_id = s.id and r.version = s.version)
    )
  );

-- As before; and words that were sent back are told nowhere, whoever came first.
create or replace function successes.settle_story(which bigint, at timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  s successes.story;
  places text[] := '{}';
begin
  select * into s from successes.story where id = which for update;
  if s.withdrawn_at is null
    and (select count(*) from successes.story_approval a where a.story_id = s.id and a.version = s.version) >= 2
    and not exists (select from successes.story_remark r where r.story_id = s.id and r.version = s.version) then
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

create or replace function successes.story_was_said() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  case tg_table_name
    when 'story_consent' then
      perform successes.settle_story(new.story_id, coalesce(new.revoked_at, new.given_at));
    when 'story_approval' then
      perform successes.settle_story(new.story_id, new.approved_at);
    when 'story_remark' then
      perform successes.settle_story(new.story_id, new.at);
    else
      perform successes.settle_story(new.id, coalesce(new.withdrawn_at, new.written_at));
  end case;
  return null;
end $$;
create trigger said after insert on successes.story_remark
  for each row execute function successes.story_was_said();

create or replace function successes.stories_of(person bigint) returns table (what text, rows bigint) language sql stable
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
          or exists (select from successes.story_remark r where r.story_id = s.id and r.person_id = person)
        )
    )
$$;
