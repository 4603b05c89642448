-- Whoever was released from reading concerns reads none from that moment on, also before the job of the night gives theirs
-- to others.
create or replace function concerns.handled() returns setof uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select a.concern_id
  from concerns.assignment a
  join concerns.handler h on h.person_id = a.handler_id
  where a.handler_id = people.viewer() and a.ended_on is null
$$;
