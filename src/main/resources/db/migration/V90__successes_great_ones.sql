-- A leader of a thousand was handed each customer's praise of six weeks, and the page threw nearly all of it away: of those one
-- level further down it names the great ones alone. They are found here, by the index of thanks, before anybody is looked at.
drop function successes.to_thank_for(timestamptz);

create function successes.to_thank_for(since timestamptz, several integer)
  returns table (person_id bigint, success_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with near as (
    select p.id from people.person p where p.supervisor_id = (select people.viewer())
    union
    select d.person_id from people.seen_as_deputy(people.viewer()) d
  ), great as (
    select r.person_id
    from successes.receiver r
    where r.told_at > since
      and r.sender = 'customer'
    group by r.person_id
    having count(*) >= several
    union
    select r.person_id
    from successes.outstanding m
    join successes.receiver r on r.success_id = m.success_id and r.told_at > since
  ), own as (
    select near.id from near
    union
    select p.id
    from great g
    join people.person p on p.id = g.person_id
    join people.person b on b.id = p.supervisor_id and b.supervisor_id = (select people.viewer())
    -- Who has nobody at that distance need not go through the thanks of everybody.
    where exists (
      select
      from people.person l
      where l.supervisor_id in (select near.id from near)
    )
  )
  select p.id, r.success_id
  from own o
  join people.person p on p.id = o.id and not p.erased and (p.left_on is null or p.left_on >= current_date)
  cross join lateral (
    select r.success_id, r.sender = 'customer' as customers
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at > since
    offset 0
  ) r
  join successes.success s on s.id = r.success_id and s.hidden_at is null and s.removed_at is null
  where r.customers
     or exists (select from successes.outstanding m where m.success_id = r.success_id)
$$;

-- Somebody stands in for a team or two; a thousand were assumed.
alter function people.seen_as_deputy(bigint) rows 20;
