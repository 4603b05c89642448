create schema support;

-- What it can be about; HR edits the list.
create table support.kind (
  id bigint generated always as identity primary key,
  name_en text not null check (name_en ~ '\S'),
  name_fi text not null check (name_fi ~ '\S'),
  name_lt text not null check (name_lt ~ '\S'),
  retired_at timestamptz
);

-- Questions that help with each step; HR edits them.
create table support.guide (
  step text primary key check (step in ('talk', 'second_talk', 'agreement', 'plan', 'follow_up')),
  words_en text not null check (words_en ~ '\S'),
  words_fi text not null check (words_fi ~ '\S'),
  words_lt text not null check (words_lt ~ '\S')
);

-- Something that a supervisor takes up early with one of the own people.
create table support.matter (
  id bigint generated always as identity primary key,
  supervisor_id bigint not null references people.person,
  employee_id bigint not null references people.person check (employee_id <> supervisor_id),
  kind_id bigint not null references support.kind,
  -- Facts, as the supervisor noticed them; never changed.
  noticed text not null check (noticed ~ '\S'),
  opened_at timestamptz not null,
  -- When somebody last did something with it: what nobody goes on with is not kept for ever.
  touched_at timestamptz not null,
  ending text check (ending in ('well', 'not_needed', 'elsewhere', 'fresh_start')),
  ending_words text check (ending_words ~ '\S'),
  ended_at timestamptz,
  ended_by bigint references people.person,
  check ((ending is null) = (ended_at is null)),
  check ((ending is null) = (ended_by is null)),
  -- That it goes on elsewhere is decided by a person, with a reason.
  check (ending <> 'elsewhere' or ending_words is not null)
);
create index matter_employee on support.matter (employee_id, id);
create index matter_supervisor on support.matter (supervisor_id, id);
create index matter_kind on support.matter (kind_id);

-- One after the other. What is written in one may be changed until the next begins; each change needs both signatures anew.
create table support.step (
  id bigint generated always as identity primary key,
  matter_id bigint not null references support.matter on delete cascade,
  position smallint not null check (position > 0),
  rung smallint not null check (rung between 1 and 3),
  kind text not null check (kind in ('talk', 'second_talk', 'agreement', 'plan', 'follow_up')),
  due_on date not null,
  -- Why the supervisor goes further up.
  reason text check (reason ~ '\S'),
  held_on date,
  -- By both.
  agreed text check (agreed ~ '\S'),
  -- By the employee: what they do, what they need for it, by when; or how it went.
  employee_words text check (employee_words ~ '\S'),
  needs text check (needs ~ '\S'),
  until_on date,
  -- By the supervisor: the answer to the plan, or how it went.
  supervisor_words text check (supervisor_words ~ '\S'),
  version integer not null default 0,
  reminded_on date,
  unique (matter_id, position),
  check ((rung > 1 and kind in ('second_talk', 'agreement')) = (reason is not null))
);
create index step_due on support.step (due_on) where reminded_on is null;

-- Somebody put their name under exactly these words; not to agree, with words, is a signature as well.
create table support.signature (
  step_id bigint not null references support.step on delete cascade,
  person_id bigint not null references people.person,
  version integer not null,
  name text not null,
  signed_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  agrees boolean not null,
  words text check (words ~ '\S'),
  primary key (step_id, person_id, version),
  check (agrees or words is not null)
);
create index signature_person on support.signature (person_id);

-- How the employee sees it, whenever they want to say so.
create table support.said (
  id bigint generated always as identity primary key,
  matter_id bigint not null references support.matter on delete cascade,
  author_id bigint not null references people.person,
  words text not null check (words ~ '\S'),
  said_at timestamptz not null
);
create index said_matter on support.said (matter_id, id);
create index said_author on support.said (author_id);

-- Who was invited into a step by name, and reads from that step on.
create table support.guest (
  matter_id bigint not null references support.matter on delete cascade,
  person_id bigint not null references people.person,
  from_position smallint not null,
  invited_at timestamptz not null,
  primary key (matter_id, person_id)
);
create index guest_person on support.guest (person_id);

/*
 * The two, as long as the one leads the other, and who was invited. Nobody works on it for the whole organisation: there is
 * no policy for ${whole}. The employee keeps it when the supervisor changes, and decides who has it next.
 */
create function support.held() returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select m.id from support.matter m where m.employee_id = people.viewer()
  union all
  select m.id
  from support.matter m
  join people.person p on p.id = m.employee_id and p.supervisor_id = m.supervisor_id
  where m.supervisor_id = people.viewer()
$$;

create function support.invited() returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select g.matter_id from support.guest g where g.person_id = people.viewer()
$$;

alter table support.kind enable row level security;
create policy known on support.kind for select to "${application}", "${whole}" using (true);
create policy added on support.kind for insert to "${application}" with check ((select people.viewer_is('hr')));
create policy changed on support.kind for update to "${application}" using ((select people.viewer_is('hr')));

alter table support.guide enable row level security;
create policy known on support.guide for select to "${application}", "${whole}" using (true);
create policy changed on support.guide for update to "${application}" using ((select people.viewer_is('hr')));

alter table support.matter enable row level security;
create policy seen on support.matter for select to "${application}"
  using (
    employee_id = (select people.viewer())
    or supervisor_id = (select people.viewer())
    and employee_id in (select p.id from people.person p where p.supervisor_id = (select people.viewer()))
    or id in (select support.invited())
  );
create policy opened on support.matter for insert to "${application}"
  with check (
    supervisor_id = (select people.viewer())
    and employee_id in (select p.id from people.person p where p.supervisor_id = (select people.viewer()))
    and ending is null
  );
create policy moved on support.matter for update to "${application}"
  using (
    employee_id = (select people.viewer())
    or supervisor_id = (select people.viewer())
    and employee_id in (select p.id from people.person p where p.supervisor_id = (select people.viewer()))
  );
revoke update, delete on support.matter from "${application}", "${whole}";
grant update (supervisor_id, touched_at, ending, ending_words, ended_at, ended_by) on support.matter to "${application}";

alter table support.guest enable row level security;
create policy seen on support.guest for select to "${application}"
  using (person_id = (select people.viewer()) or matter_id in (select support.held()));
create policy invited on support.guest for insert to "${application}"
  with check (
    matter_id in (select support.held())
    and exists (
      select from support.matter m where m.id = matter_id and m.supervisor_id = (select people.viewer())
    )
  );
revoke update, delete on support.guest from "${application}", "${whole}";

alter table support.step enable row level security;
create policy seen on support.step for select to "${application}"
  using (
    matter_id in (select support.held())
    or exists (
      select from support.guest g
      where g.matter_id = step.matter_id
        and g.person_id = (select people.viewer())
        and g.from_position <= step.position
    )
  );
create policy begun on support.step for insert to "${application}"
  with check (matter_id in (select support.held()) and version = 0);
create policy written on support.step for update to "${application}"
  using (matter_id in (select support.held()));
revoke update, delete on support.step from "${application}", "${whole}";
grant update (held_on, agreed, employee_words, needs, until_on, supervisor_words, version)
  on support.step to "${application}";

alter table support.signature enable row level security;
create policy seen on support.signature for select to "${application}"
  using (exists (select from support.step s where s.id = step_id));
create policy signed on support.signature for insert to "${application}"
  with check (
    person_id = (select people.viewer())
    and exists (
      select from support.step s
      where s.id = step_id
        and s.version = signature.version
        and s.matter_id in (select support.held())
    )
  );
revoke update, delete on support.signature from "${application}", "${whole}";

alter table support.said enable row level security;
create policy seen on support.said for select to "${application}"
  using (matter_id in (select support.held()) or matter_id in (select support.invited()));
create policy said on support.said for insert to "${application}"
  with check (
    author_id = (select people.viewer())
    and exists (
      select from support.matter m where m.id = matter_id and m.employee_id = (select people.viewer())
    )
  );
revoke update, delete on support.said from "${application}", "${whole}";

-- Closed for good, and given to nobody but by the employee.
create function support.guard_matter() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  by_employee boolean := people.viewer() = old.employee_id;
begin
  if old.ending is not null
    and (new.ending, new.ending_words, new.ended_at, new.ended_by)
      is distinct from (old.ending, old.ending_words, old.ended_at, old.ended_by) then
    raise exception 'what is closed stays closed' using errcode = '42501';
  end if;
  if new.supervisor_id <> old.supervisor_id
    and (
      not by_employee
      or not exists (
        select from people.person p where p.id = old.employee_id and p.supervisor_id = new.supervisor_id
      )
    ) then
    raise exception 'the employee alone gives it on, and to their supervisor' using errcode = '42501';
  end if;
  if old.ending is null and new.ending is not null and (new.ending = 'fresh_start') <> by_employee then
    raise exception 'a fresh start is the employee''s to choose, any other end the supervisor''s' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before update on support.matter for each row execute function support.guard_matter();

-- The plan is the employee's: nobody else writes in it. What is behind stays as it was signed.
create function support.guard_step() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  matter support.matter;
begin
  select m.* into matter from support.matter m where m.id = new.matter_id;
  if matter.ending is not null
    or exists (select from support.step s where s.matter_id = new.matter_id and s.position > new.position) then
    raise exception 'what is behind stays as it was signed' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' then
    if new.version <> old.version + 1 then
      raise exception 'each change is another version' using errcode = '42501';
    end if;
    if (new.employee_words, new.needs) is distinct from (old.employee_words, old.needs)
      and people.viewer() <> matter.employee_id
      or new.kind = 'plan'
      and new.until_on is distinct from old.until_on
      and people.viewer() <> matter.employee_id then
      raise exception 'what the employee writes nobody else changes' using errcode = '42501';
    end if;
    if new.supervisor_words is distinct from old.supervisor_words and people.viewer() <> matter.supervisor_id then
      raise exception 'what the supervisor writes nobody else changes' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
create trigger guarded_insert before insert on support.step for each row execute function support.guard_step();
create trigger guarded_words before update of held_on, agreed, employee_words, needs, until_on, supervisor_words, version
  on support.step for each row execute function support.guard_step();

/*
 * What needs the owner's rights. None of these hands out a word that somebody wrote, nor how many there are.
 */

-- Once for each step whose day has come: for letters that say no more than that.
create function support.remind(today date) returns table (matter_id bigint, person_id bigint) language sql volatile
security definer set search_path = pg_catalog, pg_temp as $$
  with due as (
    update support.step s
    set reminded_on = today
    from support.matter m
    join people.person p on p.id = m.employee_id and p.supervisor_id = m.supervisor_id
    where m.id = s.matter_id
      and m.ending is null
      and s.reminded_on is null
      and s.due_on <= today
      and not exists (select from support.step l where l.matter_id = s.matter_id and l.position > s.position)
    returning m.id, m.employee_id, m.supervisor_id
  )
  select d.id, d.employee_id from due d
  union all
  select d.id, d.supervisor_id from due d
$$;

-- With the employee it goes; a supervisor's or a guest's name goes from where it stands.
create function support.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from support.matter m where m.employee_id = person;
  delete from support.guest g where g.person_id = person;
  update support.signature s set name = '' where s.person_id = person;
end $$;

-- Closed long ago, or left lying as long. Nobody is told how many: that, too, would tell something.
create function support.delete_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from support.matter m where coalesce(m.ended_at, m.touched_at) < before;
  looked := 0;
  deleted := 0;
  return next;
end $$;

revoke execute on function support.remind(date), support.forget(bigint), support.delete_before(timestamptz) from public;
grant execute on function support.remind(date), support.forget(bigint), support.delete_before(timestamptz) to "${whole}";

insert into support.kind (name_en, name_fi, name_lt) values
  ('Coping at work and well-being', 'Työssä jaksaminen ja työhyvinvointi', 'Savijauta ir jėgos darbe'),
  ('Being late', 'Myöhästelyt', 'Vėlavimai'),
  ('Quality of work', 'Työn laatu', 'Darbo kokybė'),
  ('Working together', 'Yhteistyö', 'Bendradarbiavimas'),
  ('Something else', 'Muu asia', 'Kita');

insert into support.guide (step, words_en, words_fi, words_lt) values
  ('talk',
   E'How do you see it yourself?\nWhat goes well?\nWhat is in the way, in the work itself or around it?\nWhat would help already this week?',
   E'Miltä tilanne näyttää sinusta?\nMikä sujuu hyvin?\nMikä työssä tai sen ympärillä on tiellä?\nMistä olisi apua jo tällä viikolla?',
   E'Kaip jūs pats tai matote?\nKas sekasi gerai?\nKas trukdo pačiame darbe ar aplink jį?\nKas padėtų jau šią savaitę?'),
  ('second_talk',
   E'What has helped so far, even a little?\nWhat did not, and why?\nWhat did we promise each other that was not kept?\nWho else can help?',
   E'Mikä on auttanut tähän asti, edes vähän?\nMikä ei, ja miksi?\nMikä lupauksistamme jäi tekemättä, kummaltakaan puolelta?\nKuka muu voisi auttaa?',
   E'Kas iki šiol padėjo, kad ir truputį?\nKas nepadėjo ir kodėl?\nKą vienas kitam pažadėjome ir neišpildėme?\nKas dar galėtų padėti?'),
  ('agreement',
   E'What exactly is different from now on?\nWhat does the employer do for it, and by when?\nHow do we both see that it works?\nUntil when does this hold?',
   E'Mikä tarkalleen on tästä lähtien toisin?\nMitä työnantaja tekee sen eteen ja mihin mennessä?\nMistä kumpikin näkee, että se toimii?\nMihin asti tämä on voimassa?',
   E'Kas tiksliai nuo šiol bus kitaip?\nKą tam padarys darbdavys ir iki kada?\nIš ko abu matysime, kad pavyko?\nIki kada tai galioja?'),
  ('plan',
   E'What is the first small thing that you do differently?\nWhat do you need for it from your supervisor, the team or the tools?\nHow do you notice that it gets better?',
   E'Mikä on ensimmäinen pieni asia, jonka teet toisin?\nMitä tarvitset siihen esihenkilöltäsi, tiimiltä tai työvälineiltä?\nMistä huomaat, että tilanne paranee?',
   E'Koks pirmas mažas dalykas, kurį darysite kitaip?\nKo tam reikia iš vadovo, komandos ar įrankių?\nIš ko pastebėsite, kad gerėja?'),
  ('follow_up',
   E'What became better? Say it first.\nDid each of us do what we promised?\nWhat do we keep?\nIs this enough, or is more time or other help needed?',
   E'Mikä parani? Sano se ensin.\nTekikö kumpikin, mitä lupasi?\nMistä pidetään kiinni?\nRiittääkö tämä, vai tarvitaanko lisää aikaa tai muuta tukea?',
   E'Kas pagerėjo? Pasakykite tai pirmiausia.\nAr abu padarėme, ką žadėjome?\nKo laikomės toliau?\nAr to užtenka, ar reikia daugiau laiko ar kitokios pagalbos?');
