-- Whom somebody sees is in the policies of many tables. As plain SQL these functions became part of each statement's plan:
-- with its hash tables, which the guess of how far a line reaches made large, it was set up even where nobody was asked for.
-- As functions of their own they run when a row makes it necessary, with a plan that the session keeps. The path is theirs:
-- some are called within functions that have another than the session, and a plan is kept for one path only.

create or replace function people.led_by(leader bigint) returns table (person_id bigint)
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  with recursive line as (
    select p.id from people.person p where p.supervisor_id = leader
    union
    select p.id from people.person p join line l on p.supervisor_id = l.id
  )
  select l.id from line l;
end $$;

create or replace function people.seen_by(viewer bigint) returns table (person_id bigint)
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select p.id from people.person p where p.id = viewer
  union
  select p.id from people.person p where p.supervisor_id = viewer and not p.erased
  union
  select r.person_id from people.relation r where r.related_id = viewer and r.kind = 'coach'
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased;
end $$;

create or replace function people.absence_seen_by(viewer bigint) returns table (person_id bigint)
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select p.id from people.person p where p.id = viewer
  union
  select p.id from people.person p where p.supervisor_id = viewer and not p.erased
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased;
end $$;

create or replace function onetoones.dates_seen_by(viewer bigint) returns table (person_id bigint)
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select l.person_id from people.led_by(viewer) l
  union
  select d.person_id from people.seen_as_deputy(viewer) d;
end $$;
