-- A leader thanked somebody in person: with a card, a call or a visit.
create table successes.gesture (
  id bigint generated always as identity primary key,
  leader_id bigint not null references people.person,
  person_id bigint not null references people.person check (person_id <> leader_id),
  means text not null check (means in ('card', 'call', 'visit')),
  done_at timestamptz not null
);
create index gesture_person on successes.gesture (person_id, done_at desc);
create index gesture_leader on successes.gesture (leader_id, person_id, done_at desc);

-- "Not now": until then the prompt waits.
create table successes.gesture_later (
  leader_id bigint not null references people.person,
  person_id bigint not null references people.person,
  until_day date not null,
  primary key (leader_id, person_id)
);

-- So good that a leader further up should say thank you, too.
create table successes.outstanding (
  success_id bigint primary key references successes.success on delete cascade,
  marked_by bigint not null references people.person,
  marked_at timestamptz not null
);
create index outstanding_marked on successes.outstanding (marked_by);

-- The person, and whoever leads them, so that leaders know of each other's thanks.
alter table successes.gesture enable row level security;
create policy seen on successes.gesture for select to "${application}"
  using (
    (select people.viewer()) in (leader_id, person_id)
    or person_id in (select l.person_id from people.led_by((select people.viewer())) l)
  );
create policy thanked on successes.gesture for insert to "${application}"
  with check (
    leader_id = (select people.viewer())
    and person_id in (select l.person_id from people.led_by((select people.viewer())) l)
  );
revoke update, delete on successes.gesture from "${application}", "${whole}";

alter table successes.gesture_later enable row level security;
create policy own on successes.gesture_later to "${application}"
  using (leader_id = (select people.viewer()))
  with check (
    leader_id = (select people.viewer())
    and person_id in (select l.person_id from people.led_by((select people.viewer())) l)
  );

-- By whoever leads one of those it is for; read by whoever reads the success.
alter table successes.outstanding enable row level security;
create policy seen on successes.outstanding for select to "${application}"
  using (exists (select from successes.success s where s.id = success_id));
create policy marked on successes.outstanding for insert to "${application}"
  with check (
    marked_by = (select people.viewer())
    and exists (
      select
      from successes.receiver r
      where r.success_id = outstanding.success_id
        and r.person_id in (select l.person_id from people.led_by((select people.viewer())) l)
    )
  );
revoke update, delete on successes.outstanding from "${application}", "${whole}";

create function successes.gestures_of(person bigint) returns table (what text, rows bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'gesturesReceived', count(*) from successes.gesture g where g.person_id = person
  union all
  select 'gesturesDone', count(*) from successes.gesture g where g.leader_id = person
$$;

create function successes.forget_gestures(person bigint) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  delete from successes.gesture g where g.person_id = person;
  delete from successes.gesture_later l where person in (l.person_id, l.leader_id)
$$;

create function successes.delete_gestures_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from successes.gesture;
  with gone as (delete from successes.gesture g where g.done_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.gesture_later l where l.until_day < before::date;
  select min(g.done_at) into oldest from successes.gesture g;
  return next;
end $$;

revoke execute on function successes.gestures_of(bigint), successes.forget_gestures(bigint),
  successes.delete_gestures_before(timestamptz) from public;
grant execute on function successes.gestures_of(bigint), successes.forget_gestures(bigint),
  successes.delete_gestures_before(timestamptz) to "${whole}";
