-- How Slack shows that a command comes from it. One organisation, one workspace.
create table successes.slack (
  one boolean primary key default true check (one),
  key uuid not null,
  -- Encrypted.
  secret bytea not null,
  made_by bigint not null references people.person,
  made_at timestamptz not null
);

-- As whom Slack knows somebody who has connected themselves.
create table successes.slack_person (
  person_id bigint primary key references people.person,
  -- Workspace and user.
  slack_user text not null unique,
  connected_at timestamptz not null
);

-- What somebody types in Slack to show who they are; for some minutes.
create table successes.slack_code (
  person_id bigint primary key references people.person,
  code_hash bytea not null unique,
  expires_at timestamptz not null
);

-- Commands of the last minutes, so that none is taken twice.
create table successes.slack_seen (
  hash bytea primary key,
  at timestamptz not null
);

alter table successes.slack_person enable row level security;
create policy own on successes.slack_person to "${application}"
  using (person_id = (select people.viewer()))
  with check (person_id = (select people.viewer()));
revoke insert, update on successes.slack_person from "${application}";
alter table successes.slack_code enable row level security;
create policy own on successes.slack_code to "${application}"
  using (person_id = (select people.viewer()))
  with check (person_id = (select people.viewer()));

-- Whoever types the code in Slack is the one who asked for it. @return who that is
create function successes.connect_slack(code bytea, slack text, now timestamptz) returns bigint language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  person bigint;
begin
  delete from successes.slack_code c where c.code_hash = code and c.expires_at > now returning c.person_id into person;
  if person is not null then
    delete from successes.slack_person p where p.slack_user = slack or p.person_id = person;
    insert into successes.slack_person (person_id, slack_user, connected_at) values (person, slack, now);
  end if;
  return person;
end $$;

-- Those of them who have connected themselves and work here.
create function successes.people_of_slack(slack text[], today date) returns table (slack_user text, person_id bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.slack_user, c.person_id
  from successes.slack_person c
  join people.person p on p.id = c.person_id
  where c.slack_user = any(slack)
    and not p.erased
    and (p.left_on is null or p.left_on >= today)
$$;

create or replace function successes.forget(person bigint) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from successes.reaction a where a.person_id = person;
  delete from successes.reply a where a.author_id = person;
  delete from successes.wish w where w.person_id = person;
  delete from successes.digest d where d.person_id = person;
  delete from successes.slack_person c where c.person_id = person;
  delete from successes.slack_code c where c.person_id = person;
  delete from successes.report r where r.reporter_id = person and r.decided_at is null;
  -- What was for several stays with the others; what was for this one alone goes.
  delete from successes.success s
  where s.id in (select r.success_id from successes.receiver r where r.person_id = person)
    and not exists (select from successes.receiver o where o.success_id = s.id and o.person_id <> person);
  delete from successes.receiver r where r.person_id = person;
end $$;
