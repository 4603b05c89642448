-- The number beside the bell stands on every page: it is asked for in one round trip, without a transaction that is told
-- first who asks. It is a number, and nothing of what is in the notices.
create function notifications.unread_of(person bigint, most integer) returns integer language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer
  from (select from notifications.notice n where n.person_id = person and n.read_at is null limit most) unread
$$;
