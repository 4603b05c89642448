-- How much each team of five or more raised since that day, and what became of it: numbers, never who.
create function voice.counts_by_team(since timestamptz)
returns table (team text, raised bigint, answered bigint, open bigint, yes bigint, decided bigint, median_answer interval,
  median_done interval)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.name, count(*), count(i.answered_at), count(*) filter (where i.state <> 'closed'),
    count(*) filter (where i.answer = 'yes'), count(*) filter (where i.answer in ('yes', 'no')),
    percentile_cont(.5) within group (order by i.answered_at - i.raised_at) filter (where i.answered_at is not null),
    percentile_cont(.5) within group (order by i.done_at - i.raised_at) filter (where i.done_at is not null)
  from voice.item i
  join people.team t on t.id = i.team_id
  where i.raised_at >= since
    and people.viewer() is not null
    and (select count(*) from people.person p where p.team_id = t.id and p.left_on is null and not p.erased) >= 5
  group by t.id
  order by lower(t.name)
$$;

-- Why customers complained since that day, by month, client and queue.
create function voice.causes(since timestamptz, zone text)
returns table (month date, client text, queue text, cause text, complaints bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select cast(date_trunc('month', i.raised_at at time zone zone) as date), l.name, q.name, i.cause, count(*)
  from voice.item i
  left join people.client l on l.id = i.client_id
  left join contacts.queue q on q.id = i.queue_id
  where i.customer = 'complaint'
    and i.raised_at >= since
    and people.viewer() is not null
  group by 1, 2, 3, 4
$$;
