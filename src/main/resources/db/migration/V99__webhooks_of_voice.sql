-- Of what an address is told; until now it was recognition alone.
alter table successes.webhook
  add topics text[] not null default '{recognition}' check (cardinality(topics) > 0);

-- What waits may be of any module. What is gone by the time that it would be sent is not sent.
alter table successes.webhook_delivery drop constraint webhook_delivery_success_id_fkey;
alter table successes.webhook_delivery drop constraint webhook_delivery_webhook_id_success_id_key;
drop index successes.webhook_delivery_success;
alter table successes.webhook_delivery rename success_id to subject_id;
alter table successes.webhook_delivery add source text not null default 'recognition';
alter table successes.webhook_delivery alter source drop default;
alter table successes.webhook_delivery add unique (webhook_id, source, subject_id);

create or replace function successes.queue_webhooks(success bigint, at timestamptz) returns void language sql
security definer set search_path = pg_catalog, pg_temp as $$
  insert into successes.webhook_delivery (id, webhook_id, source, subject_id, queued_at, due_at)
  select gen_random_uuid(), w.id, 'recognition', s.id, at, at
  from successes.webhook w
  join successes.success s on s.id = success
  where w.paused_at is null
    and w.disabled_at is null
    and 'recognition' = any(w.topics)
    and s.audience = 'all'
  on conflict do nothing
$$;

-- What a step is called where others are told of it.
create function voice.topic_of(step text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case
    when step = 'received' then 'voice.raised'
    when step = 'passed' then 'voice.passed'
    when step in ('yes', 'no', 'already') then 'voice.answered'
    when step = 'done' then 'voice.done'
    when step in ('thanked', 'silence') then 'voice.closed'
  end
$$;

-- Every step of what is for all, whoever takes it, in the same transaction; a history that is brought along is no news.
create function voice.queue_webhooks() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into successes.webhook_delivery (id, webhook_id, source, subject_id, queued_at, due_at)
  select gen_random_uuid(), w.id, 'voice', e.id, now(), now()
  from fresh e
  join voice.item i on i.id = e.item_id
  join successes.webhook w on voice.topic_of(e.kind) = any(w.topics)
  where w.paused_at is null
    and w.disabled_at is null
    and i.audience = 'all'
    and e.at > now() - interval '1 day'
    -- Whose it is belongs to its being raised.
    and not (e.kind = 'passed' and exists (
      select from voice.event r where r.item_id = e.item_id and r.kind = 'received' and r.at = e.at))
    and not (i.imported_by is not null and e.by_id is null and e.kind not in ('thanked', 'silence'));
  return null;
end $$;
create trigger queue_webhooks after insert on voice.event referencing new table as fresh
  for each statement execute function voice.queue_webhooks();

-- As everybody may read them at this moment; who raised it only where they want their name there.
create function voice.told_to_all_now(events bigint[]) returns table (
  id bigint, topic text, at timestamptz, item_id bigint, kind text, words text, answer text, said text, owner text,
  raiser text, affected integer
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, voice.topic_of(e.kind), e.at, i.id, i.kind, i.words,
    case when e.kind in ('yes', 'no', 'already') then e.kind end,
    case when e.kind in ('yes', 'no', 'already', 'done') then e.words end,
    coalesce(t.name, o.name), p.name, i.affected
  from voice.event e
  join voice.item i on i.id = e.item_id
  join people.person o on o.id = i.owner_id
  left join people.person t on t.id = e.to_id and e.kind = 'passed'
  left join voice.raiser r on r.item_id = i.id and i.named
  left join people.person p on p.id = r.person_id and not p.erased
  where e.id = any(events)
    and i.audience = 'all'
$$;
revoke execute on function voice.told_to_all_now(bigint[]) from public;
grant execute on function voice.told_to_all_now(bigint[]) to "${whole}";
