-- Whoever takes over from somebody who has left is told so then; the item's clock goes on as it was. It must not ring early:
-- for thanks or for an answer of the raiser is waited until the day that was said.
create or replace function voice.hand_over(handed bigint, new_owner bigint, now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update voice.item set owner_id = new_owner where id = handed;
  insert into voice.sight (item_id, person_id) values (handed, new_owner) on conflict do nothing;
  insert into voice.event (item_id, at, kind, to_id) values (handed, now, 'passed', new_owner);
end $$;

update voice.item set next_on = due_by where clock in ('more', 'thanks') and next_on < due_by;
alter table voice.item add check (clock not in ('more', 'thanks') or next_on >= due_by);

-- Open items whose owner works here no more; taken by one node at a time.
create or replace function voice.orphans(today date, most integer)
returns table (id bigint, category_id bigint, client_id bigint, queue_id integer, raiser_id bigint)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.category_id, i.client_id, i.queue_id, r.person_id
  from people.person o
  join voice.item i on i.owner_id = o.id and i.state <> 'closed'
  left join voice.raiser r on r.item_id = i.id
  where o.left_on < today or o.erased
  order by i.id
  limit most
  for update of i skip locked
$$;

-- Whoever promised to do it hears of the clock as the owner does.
drop function voice.reached(date, integer);
create function voice.reached(today date, most integer)
returns table (
  id bigint, owner_id bigint, supervisor_id bigint, raiser_id bigint, doer_id bigint, clock text, due_by date,
  stage smallint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select i.id, i.owner_id, o.supervisor_id, r.person_id, i.doer_id, i.clock, i.due_by, i.stage
    from (
      select *
      from voice.item n
      where n.next_on <= today and n.state <> 'closed'
      order by n.next_on, n.id
      limit most
      for update skip locked
    ) i
    join people.person o on o.id = i.owner_id
    left join voice.raiser r on r.item_id = i.id
    order by i.id;
end $$;
revoke execute on function voice.reached(date, integer) from public;
grant execute on function voice.reached(date, integer) to "${whole}";
