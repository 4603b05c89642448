-- Whom somebody may thank in person: those whom they lead, at whatever distance, and those of whoever they stand in for.
create function successes.thanked_by(leader bigint) returns table (person_id bigint) language sql stable as $$
  select l.person_id from people.led_by(leader) l
  union
  select d.person_id from people.seen_as_deputy(leader) d
$$;

create or replace function successes.to_thank_for(since timestamptz)
  returns table (person_id bigint, success_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, r.success_id
  from people.person p
  join successes.receiver r on r.person_id = p.id and r.told_at > since
  where (
      p.supervisor_id = (select people.viewer())
      or p.supervisor_id in (select b.id from people.person b where b.supervisor_id = (select people.viewer()))
      or p.id in (select d.person_id from people.seen_as_deputy((select people.viewer())) d)
    )
    and not p.erased
    and (p.left_on is null or p.left_on >= current_date)
    and exists (
      select
      from successes.success s
      where s.id = r.success_id
        and s.hidden_at is null
        and s.removed_at is null
        and (s.kind = 'customer' or exists (select from successes.outstanding o where o.success_id = s.id))
    )
$$;

drop policy seen on successes.gesture;
create policy seen on successes.gesture for select to "${application}"
  using (
    (select people.viewer()) in (leader_id, person_id)
    or person_id in (select t.person_id from successes.thanked_by((select people.viewer())) t)
  );
drop policy thanked on successes.gesture;
create policy thanked on successes.gesture for insert to "${application}"
  with check (
    leader_id = (select people.viewer())
    and person_id in (select t.person_id from successes.thanked_by((select people.viewer())) t)
  );
-- Pressed by mistake: for a day, by whoever pressed it.
create policy taken_back on successes.gesture for delete to "${application}"
  using (leader_id = (select people.viewer()) and done_at > now() - interval '1 day');
grant delete on successes.gesture to "${application}";

drop policy own on successes.gesture_later;
create policy own on successes.gesture_later to "${application}"
  using (leader_id = (select people.viewer()))
  with check (
    leader_id = (select people.viewer())
    and person_id in (select t.person_id from successes.thanked_by((select people.viewer())) t)
  );

drop policy marked on successes.outstanding;
create policy marked on successes.outstanding for insert to "${application}"
  with check (
    marked_by = (select people.viewer())
    and exists (
      select
      from successes.receiver r
      where r.success_id = outstanding.success_id
        and r.person_id in (select t.person_id from successes.thanked_by((select people.viewer())) t)
    )
  );
