/*
 * What one-to-ones are about: templates for everybody to read, and what two people write for the two of them. Rows of
 * theirs name the two as they were when it was written, so that nothing is handed over to another supervisor.
 */

create table onetoones.template (
  key text primary key check (key ~ '^[a-z0-9_-]+$'),
  place integer not null
);

-- Editing makes a new version; talks that were held keep theirs.
create table onetoones.template_version (
  id bigint generated always as identity primary key,
  template text not null references onetoones.template,
  number integer not null,
  -- A person by number alone: templates stay, whoever goes. Nobody for what Merkitys begins with.
  made_by bigint,
  made_at timestamptz not null,
  unique (template, number)
);

create table onetoones.template_section (
  version_id bigint not null references onetoones.template_version on delete cascade,
  place integer not null check (place > 0),
  key text not null check (key ~ '^[a-z0-9_]+$' and key <> 'notes'),
  -- Whether what is said to it is written down in a note of its own.
  recorded boolean not null,
  primary key (version_id, place),
  unique (version_id, key)
);

-- Place 0 is the template's name and what it is for.
create table onetoones.template_words (
  version_id bigint not null references onetoones.template_version on delete cascade,
  place integer not null,
  language text not null,
  title text not null check (title ~ '\S'),
  -- One a line.
  questions text not null,
  primary key (version_id, place, language)
);

-- What one of the two wants to talk about. It is open until it is done, in whichever talk.
create table onetoones.point (
  id bigint generated always as identity primary key,
  host_id bigint not null references people.person,
  employee_id bigint not null references people.person,
  -- For which it was put down first.
  meeting_id bigint not null references onetoones.meeting on delete cascade,
  author_id bigint not null references people.person,
  words text not null check (words ~ '\S' and length(words) <= 500),
  -- What suggested it, if anything did.
  source text,
  added_at timestamptz not null,
  done_in bigint references onetoones.meeting on delete set null,
  done_at timestamptz,
  check (author_id in (host_id, employee_id)),
  check (done_in is null or done_at is not null)
);
create index point_between on onetoones.point (host_id, employee_id) where done_at is null;
create index point_meeting on onetoones.point (meeting_id);
create index point_done_in on onetoones.point (done_in);

-- A talk ended, and this was left for the next.
create table onetoones.point_carried (
  point_id bigint not null references onetoones.point on delete cascade,
  meeting_id bigint not null references onetoones.meeting on delete cascade,
  primary key (point_id, meeting_id)
);
create index point_carried_meeting on onetoones.point_carried (meeting_id);

-- What the two write together.
create table onetoones.note (
  meeting_id bigint not null references onetoones.meeting on delete cascade,
  host_id bigint not null references people.person,
  employee_id bigint not null references people.person,
  -- 'notes', or the section of the template.
  part text not null check (part ~ '^[a-z0-9_]+$'),
  words text not null default '' check (length(words) <= 200000),
  revision bigint not null default 0,
  changed_by bigint references people.person,
  changed_at timestamptz,
  primary key (meeting_id, host_id, part)
);

-- What somebody writes for themselves.
create table onetoones.private_note (
  meeting_id bigint not null references onetoones.meeting on delete cascade,
  author_id bigint not null references people.person,
  words text not null check (length(words) <= 200000),
  changed_at timestamptz not null,
  primary key (meeting_id, author_id)
);
create index private_note_author on onetoones.private_note (author_id);

-- How a talk ended.
create table onetoones.talk (
  meeting_id bigint primary key references onetoones.meeting on delete cascade,
  host_id bigint not null references people.person,
  employee_id bigint not null references people.person,
  version_id bigint not null references onetoones.template_version,
  summary text not null check (length(summary) <= 2000),
  -- The two have looked at it and agreed.
  next_confirmed boolean not null,
  ended_by bigint not null references people.person,
  ended_at timestamptz not null
);

-- That the employee was asked what to talk about.
create table onetoones.points_asked (
  meeting_id bigint primary key references onetoones.meeting on delete cascade,
  asked_at timestamptz not null
);

/*
 * What a leader heard from somebody further down. It is between the two until the employee releases it; then the line
 * supervisor reads it, too, and what was done about it.
 */
create table onetoones.heard (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references onetoones.meeting on delete cascade,
  leader_id bigint not null references people.person,
  employee_id bigint not null references people.person,
  words text not null check (words ~ '\S' and length(words) <= 1000),
  written_by bigint not null references people.person,
  written_at timestamptz not null,
  released_at timestamptz,
  -- The line supervisor at that time.
  released_to bigint references people.person,
  answer text check (length(answer) <= 2000),
  answered_at timestamptz,
  check (written_by in (leader_id, employee_id)),
  check ((released_at is null) or (released_at >= written_at)),
  check ((answer is null) = (answered_at is null))
);
create index heard_meeting on onetoones.heard (meeting_id);
create index heard_released_to on onetoones.heard (released_to);
create index heard_employee on onetoones.heard (employee_id);

-- How often a leader wants to meet people from the front line.
create table onetoones.skip_level_rhythm (
  leader_id bigint primary key references people.person,
  per_month integer not null check (per_month between 1 and 20),
  chosen_at timestamptz not null
);

do $$
declare
  of_two text;
begin
  foreach of_two in array array['point', 'note', 'talk'] loop
    execute format('alter table onetoones.%I enable row level security', of_two);
    execute format(
      'create policy of_the_two on onetoones.%I to "${application}"
         using ((select people.viewer()) in (host_id, employee_id))
         with check ((select people.viewer()) in (host_id, employee_id))', of_two);
  end loop;
end $$;

alter table onetoones.point_carried enable row level security;
create policy of_the_two on onetoones.point_carried to "${application}"
  using (exists (select from onetoones.point p where p.id = point_id))
  with check (exists (select from onetoones.point p where p.id = point_id));

alter table onetoones.private_note enable row level security;
create policy author on onetoones.private_note to "${application}"
  using (author_id = (select people.viewer()))
  with check (author_id = (select people.viewer()));

alter table onetoones.points_asked enable row level security;
create policy whole on onetoones.points_asked to "${whole}" using (true) with check (true);

alter table onetoones.heard enable row level security;
create policy of_the_two on onetoones.heard to "${application}"
  using ((select people.viewer()) in (leader_id, employee_id))
  with check ((select people.viewer()) in (leader_id, employee_id));
create policy released on onetoones.heard for select to "${application}"
  using (released_at is not null and released_to = (select people.viewer()));

alter table onetoones.skip_level_rhythm enable row level security;
create policy own on onetoones.skip_level_rhythm to "${application}"
  using (leader_id = (select people.viewer()))
  with check (leader_id = (select people.viewer()));

-- What somebody wrote for themselves goes with them, though the talk was another's.
create function onetoones.forget_private(person bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from onetoones.private_note n where n.author_id = person;
  delete from onetoones.skip_level_rhythm r where r.leader_id = person
$$;

-- How much was written in the talks of somebody, and how much for themselves.
create function onetoones.count_written(person bigint, out shared bigint, out private bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*) from onetoones.point p where p.employee_id = person)
         + (select count(*) from onetoones.note n where n.employee_id = person)
         + (select count(*) from onetoones.heard h where h.employee_id = person),
         (select count(*) from onetoones.private_note n where n.author_id = person)
$$;

revoke execute on function onetoones.forget_private(bigint), onetoones.count_written(bigint) from public;
grant execute on function onetoones.forget_private(bigint), onetoones.count_written(bigint) to "${whole}";
