-- Words by which customers' praise is known; organisations change them.
create table successes.phrase (
  id bigint generated always as identity primary key,
  language text not null check (language in ('en', 'fi', 'lt')),
  -- Praise by itself; praise in a whole sentence; turns what is beside it around; speaks against it wherever it stands.
  use text not null check (use in ('warm', 'plain', 'negation', 'against')),
  words text not null check (words ~ '\S'),
  unique (language, use, words)
);

-- What a customer said of somebody, once everything that leads to the customer is covered: the raw words are not kept.
create table successes.praise (
  id bigint generated always as identity primary key,
  agent_id bigint not null references people.person,
  words text not null check (words ~ '\S'),
  origin text not null check (origin in ('contact', 'typed', 'file', 'mail')),
  -- Where it was heard, as somebody typed it.
  heard text check (heard ~ '\S'),
  said_on date not null,
  -- The phrases by which it was found.
  because text[] not null default '{}',
  -- Nobody, where it came with a contact.
  brought_by bigint references people.person,
  brought_at timestamptz not null,
  decided_by bigint references people.person,
  decided_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined')),
  success_id bigint references successes.success on delete set null,
  check ((decided_at is null) = (outcome is null))
);
create index praise_waiting on successes.praise (agent_id, id) where outcome is null;
create index praise_agent on successes.praise (agent_id, id);
create index praise_brought on successes.praise (brought_by, id);
create index praise_success on successes.praise (success_id);

-- What was looked at once is not proposed again, on whichever node, and after it was declined.
create table successes.praise_known (
  fingerprint bytea primary key,
  known_at timestamptz not null
);

-- With which state of the contacts their comments were last looked at.
create table successes.praise_scan (
  source_id integer primary key references contacts.source on delete cascade,
  revision bigint not null,
  on_day date not null
);

create table successes.praise_upload (
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
create index praise_upload_owner on successes.praise_upload (brought_by, id);

alter table successes.praise enable row level security;
create policy seen on successes.praise for select to "${application}"
  using (
    brought_by = (select people.viewer())
    or agent_id in (select s.person_id from people.seen_by((select people.viewer())) s)
  );
create policy brought on successes.praise for insert to "${application}"
  with check (brought_by = (select people.viewer()) and outcome is null);
create policy found on successes.praise for insert to "${whole}"
  with check (outcome is null);
-- Whoever sees that person's contacts, and never the person.
create policy decided on successes.praise for update to "${application}"
  using (
    agent_id <> (select people.viewer())
    and agent_id in (select s.person_id from people.seen_by((select people.viewer())) s)
  )
  with check (decided_by = (select people.viewer()));
revoke update, delete on successes.praise from "${application}", "${whole}";
grant update (decided_by, decided_at, outcome, success_id) on successes.praise to "${application}";

alter table successes.praise_upload enable row level security;
create policy own on successes.praise_upload to "${application}"
  using (brought_by = (select people.viewer()))
  with check (brought_by = (select people.viewer()));

-- How many wait of each, so that nobody is flooded; no words.
create function successes.praise_waiting() returns table (agent_id bigint, waiting integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.agent_id, count(*)::integer from successes.praise p where p.outcome is null group by p.agent_id
$$;

create function successes.praise_of(person bigint) returns table (what text, rows bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'praiseProposed', count(*) from successes.praise p where p.agent_id = person
  union all
  select 'praiseBrought',
    (select count(*) from successes.praise p where p.brought_by = person and p.agent_id <> person)
    + (select count(*) from successes.praise_upload u where u.brought_by = person)
$$;

create function successes.forget_praise(person bigint) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  delete from successes.praise p where p.agent_id = person;
  update successes.praise p set brought_by = null where p.brought_by = person;
  delete from successes.praise_upload u where u.brought_by = person
$$;

create function successes.delete_praise_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from successes.praise;
  with gone as (delete from successes.praise p where p.brought_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.praise_upload u where u.brought_at < before;
  -- Longer than any contact is kept, or what was declined would be proposed again.
  delete from successes.praise_known k where k.known_at < before - interval '3 years';
  select min(p.brought_at) into oldest from successes.praise p;
  return next;
end $$;

revoke execute on function successes.praise_waiting(), successes.praise_of(bigint), successes.forget_praise(bigint),
  successes.delete_praise_before(timestamptz) from public;
grant execute on function successes.praise_waiting(), successes.praise_of(bigint), successes.forget_praise(bigint),
  successes.delete_praise_before(timestamptz) to "${whole}";

insert into successes.phrase (language, use, words)
select s.language, s.use, w.words
from (values
  ('en', 'warm', 'friendly; helpful; helped; very helping; polite*; patien*; very kind; so kind; courte*; caring; cared;'
    || ' empath*; understanding; listened; above and beyond; saved me; saved my; resolved quickly; solved'
    || ' quickly; explained; explain* everything; well spoken; soft spoken; spoke nicely; spoke well; talk*'
    || ' nicely; talk* politely; lovely person; good behavio*; nice behavio*; great behavio*; respectful*;'
    || ' professional*; knowledg*; knew the job; supportive; always helping; cooperat*; co operat*; quick and;'
    || ' quick service; quick response; quick reply; quick resol*; quickly; fast response; fast service; prompt*;'
    || ' keep it up; well done; excellent job; would recommend; highly recommend*; thanks for help*; thank you'
    || ' for help*; thanks for your help*; thank you for your help*; thanks for the help*; thanks for * support;'
    || ' made my day; clear answer; at the first attempt; straight away; taken seriously; rarely get service;'
    || ' hear the smile; nothing to complain; no complaint*; cannot thank; couldnt be happier; no questions'
    || ' asked; step by step; impressi*; impressed; handled'),
  ('en', 'plain', 'good; great; nice; nicely; excellent*; amazing; awesome; brilliant; wonderful; fantastic; outstanding;'
    || ' superb; perfect*; super; best; happy; satisf*; thank*; thanx; thnx; tq; love*; like* your; appreciat*;'
    || ' glad; smile; cheers; helping; sorted; good job; great job; nice job; good work; nice person'),
  ('en', 'negation', 'not; no; never; dont; didnt; doesnt; isnt; wasnt; arent; werent; cant; cannot; couldnt; wont; wouldnt;'
    || ' hardly; nobody; none; nothing; without; nor; neither; havent; hasnt'),
  ('en', 'against', 'worst; worse; bad; poor*; pathetic; rude; useless; waste*; scam*; fraud*; cheat*; fake; disappoint*;'
    || ' terrible; horrible; unprofessional; unhelpful; unfriendly; complain*; not resolved; not solved; not'
    || ' satisfied; unsatisf*; not happy; unhappy; never again; still waiting; still not; improve*; please try;'
    || ' should be; lie; lied; liar*; not received; not good; but; should; needs to; need to; not yet; delay*;'
    || ' upset; please help; please resolve; please solve; please refund; please return; please change; please'
    || ' make; as soon as possible; looking forward'),
  ('fi', 'warm', 'ystävälli*; avuli*; auttoi; autettiin; auttavai*; kärsivälli*; kohteli*; asiantunte*; ammattitai*;'
    || ' mukav*; miellyttäv*; hymy*; hyvä mieli; hyvän mielen; empaatti*; ymmärtäv*; kuunteli; kuunneltiin;'
    || ' jaksoi; jaksoit; tosissaan; välitetään; arvostan; kerralla kuntoon; hoitui kerralla; saman tien;'
    || ' nopeasti; nopea palvelu; nopeaa palvelua; ripeä*; osaava*; osasi asiansa; selvän vastauksen; selkeän'
    || ' vastauksen; selitti; neuvoi; hieno homma; hienosti; pelasti*; suosittelen; suuri kiitos; iso kiitos;'
    || ' suuret kiitokset; kiitos avusta; kiitos että; kädestä pitäen; ei mitään valit*; ei valit*; ei'
    || ' moitittavaa; ei mitään moitittavaa; en voi kuin kiittää; näin hyvää; huippu*; palattiin'),
  ('fi', 'plain', 'hyvä; hyvää; hyvin; hyvät; kiitos; kiitti; kiitok*; kiit*; kiva*; hieno*; mahtav*; loistav*; erinomai*;'
    || ' upea*; paras; parasta; tyytyväi*; iloinen; onnistui; sujui; helposti; täydet; super'),
  ('fi', 'negation', 'ei; en; et; emme; ette; eivät; eikä; enkä; älä; tuskin; ilman'),
  ('fi', 'against', 'huono*; surke*; kamal*; tyly*; töyke*; epäystäv*; pettyn*; pettymy*; hävet*; valit*; moitt*; ei toimi;'
    || ' ei toiminut; väsyttää; pompot*; turhaan; edelleen; huijau*; mutta; pitäisi; toivoisin'),
  ('lt', 'warm', 'malon*; mandag*; paslaug*; kantr*; nuošird*; profesional*; padėjo; padėjote; pagelbėjo; išklaus*;'
    || ' paaiškin*; išaiškin*; supratin*; šypsen*; geras jausmas; gera nuotaika; iš pirmo karto; greitai; greitas'
    || ' aptarnavimas; operatyv*; aiškų atsakymą; rūpesting*; rūpi; vertinu; rekomenduoju; didelis ačiū; labai'
    || ' ačiū; labai dėk*; ačiū už; ačiū kad; išspręst*; išsprend*; sutvark*; ištais*; išmano savo; gero'
    || ' aptarnavimo; neturiu kuo skųst*; neturiu priekaišt*; jokių priekaištų; be priekaištų; be vargo; be'
    || ' rūpesčių; be jokių klausimų; dėmesing*; geranoriš*; draugišk*; šaunuol*; susisiekė; taip ir toliau;'
    || ' suradote'),
  ('lt', 'plain', 'gerai; geras; gera; gerą; gero; geriaus*; ačiū; dėk*; puik*; nuostab*; super; patiko; patenkint*; šaun*;'
    || ' fantast*; aukščiaus*'),
  ('lt', 'negation', 'ne; nei; nė; nebuvo; nėra; nelabai; niekas; niekada; vargu'),
  ('lt', 'against', 'blog*; prast*; siaub*; nemandag*; nemalon*; nepatenkint*; nusivyl*; grub*; skund*; skųst*; neveik*;'
    || ' neišspr*; nepadėj*; nepatiko; nerekomend*; šaltas; pavargau; veltui; iki šiol; vis dar; bet; tačiau;'
    || ' turėtų; reikėtų')
) as s (language, use, phrases)
cross join lateral regexp_split_to_table(s.phrases, '; ') as w (words);
