-- Where the wall is shown to a room: an address that opens this and nothing else, for nobody in particular.
create table successes.screen (
  id bigint generated always as identity primary key,
  -- Where it hangs.
  name text not null check (name ~ '\S' and char_length(name) <= 80),
  token_hash bytea not null unique,
  -- Whose successes; of everybody where it names neither.
  team_id bigint references people.team on delete cascade,
  site_id bigint references people.site on delete cascade,
  language text not null check (language in ('en', 'fi', 'lt')),
  look text not null check (look in ('dark', 'light', 'auto')),
  made_by bigint not null references people.person,
  made_at timestamptz not null,
  -- When it last asked for something to show, to the minute.
  asked_at timestamptz,
  check (team_id is null or site_id is null)
);

-- Whether one of these words is a part of somebody's name who is not to be on screens, as it stands there or with an ending,
-- as Finnish and Lithuanian have them.
create function successes.names_the_absent(words text) returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from successes.not_on_screen() as absent(id)
    join people.person p on p.id = absent.id
    cross join regexp_split_to_table(p.name, '[\s-]+') as part
    cross join lateral (
      select case when char_length(part) > 3 then regexp_replace(part, '(as|is|us|ys|a|e|i|o|ė)$', '') else part end
    ) as known(stem)
    where char_length(part) >= 3
      -- What is nowhere in the words need not be looked for with care.
      and case when strpos(words, known.stem) = 0 then false else
        words ~ (
          '(^|[[:space:][:punct:]])' || regexp_replace(known.stem, '([^[:alnum:]])', '\\\1', 'g')
          || '[^[:space:][:punct:]]{0,4}([[:space:][:punct:]]|$)'
        )
      end
  )
$$;

-- For all, not found wrong by anybody, and with no word of or about somebody who said no.
create function successes.fits_screen(s successes.success) returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$
  select s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and not exists (select from successes.report r where r.success_id = s.id and r.decided_at is null)
    -- Who passes on what a customer said is not named.
    and (s.kind = 'customer' or s.teller_id not in (select successes.not_on_screen()))
    and exists (select from successes.receiver r where r.success_id = s.id)
    and not exists (
      select from successes.receiver r where r.success_id = s.id and r.person_id in (select successes.not_on_screen())
    )
    and not successes.names_the_absent(s.words || ' ' || coalesce(s.effect, ''))
$$;

-- What the screen of this hash shows, the newest first: nobody has signed in there.
create function successes.on_screen(screen bytea, since timestamptz, most integer) returns table (
  id bigint, kind text, teller text, receivers text[], words text, effect text,
  name_en text, name_fi text, name_lt text, emoji text, told_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with here as (
    select c.team_id, c.site_id from successes.screen c where c.token_hash = screen
  ),
  shown as (
    (
      select s.id
      from successes.success s
      where s.told_at >= since
        and exists (select from here where here.team_id is null and here.site_id is null)
        and successes.fits_screen(s)
      order by s.told_at desc, s.id desc
      limit most
    )
    union all
    (
      select s.id
      from successes.place l
      join successes.success s on s.id = l.success_id
      where l.team_id = (select here.team_id from here)
        and l.told_at >= since
        and successes.fits_screen(s)
      order by l.told_at desc, l.success_id desc
      limit most
    )
    union all
    (
      select s.id
      from successes.place l
      join successes.success s on s.id = l.success_id
      where l.site_id = (select here.site_id from here)
        and l.told_at >= since
        -- Of several teams of the site, the first stands for all.
        and not exists (
          select from successes.place o
          where o.success_id = l.success_id and o.site_id = l.site_id and o.team_id < l.team_id
        )
        and successes.fits_screen(s)
      order by l.told_at desc, l.success_id desc
      limit most
    )
  )
  select s.id, s.kind, t.name,
    (select array_agg(p.name order by lower(p.name), p.id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, v.name_fi, v.name_lt, s.emoji, s.told_at
  from shown
  join successes.success s on s.id = shown.id
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  order by s.told_at desc, s.id desc
$$;

-- Who said no is for the screens to know, and for nobody to read.
revoke execute on function successes.not_on_screen() from public;
