-- Where what is told to all is told as well: the organisation's chat, or another system of its own.
create table successes.webhook (
  id bigint generated always as identity primary key,
  -- What its secrets are encrypted for: nobody can put them in another row.
  key uuid not null unique,
  name text not null check (name ~ '\S' and char_length(name) <= 80),
  -- Signed as Standard Webhooks say, or as text that a chat understands.
  kind text not null check (kind in ('signed', 'slack', 'teams')),
  language text not null check (language in ('en', 'fi', 'lt')),
  -- Encrypted: chats take whatever comes to it.
  address bytea not null,
  -- Of the address, to recognise it by.
  host text not null,
  -- Encrypted; what the receiver knows the sender by.
  secret bytea,
  made_by bigint not null references people.person,
  made_at timestamptz not null,
  paused_at timestamptz,
  delivered_at timestamptz,
  -- Since when nothing has arrived any more, and why not.
  failing_since timestamptz,
  problem text,
  -- After days without anything that arrived.
  disabled_at timestamptz,
  check ((kind = 'signed') = (secret is not null))
);

-- What waits to be sent. Each try has the same id, by which a receiver knows what it has had before.
create table successes.webhook_delivery (
  id uuid primary key,
  webhook_id bigint not null references successes.webhook on delete cascade,
  success_id bigint not null references successes.success on delete cascade,
  queued_at timestamptz not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  unique (webhook_id, success_id)
);
create index webhook_delivery_due on successes.webhook_delivery (due_at);
create index webhook_delivery_success on successes.webhook_delivery (success_id);

alter table successes.webhook enable row level security;
create policy administrators on successes.webhook to "${application}"
  using ((select people.viewer_is('administrator')))
  with check ((select people.viewer_is('administrator')));
create policy whole on successes.webhook to "${whole}" using (true) with check (true);
alter table successes.webhook_delivery enable row level security;
create policy counted on successes.webhook_delivery for select to "${application}"
  using ((select people.viewer_is('administrator')));
create policy whole on successes.webhook_delivery to "${whole}" using (true) with check (true);

-- In the transaction of whoever tells it: neither is there without the other. Nothing but its number waits.
create function successes.queue_webhooks(success bigint, at timestamptz) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  insert into successes.webhook_delivery (id, webhook_id, success_id, queued_at, due_at)
  select gen_random_uuid(), w.id, s.id, at, at
  from successes.webhook w
  join successes.success s on s.id = success
  where w.paused_at is null
    and w.disabled_at is null
    and s.audience = 'all'
  on conflict do nothing
$$;

-- As everybody may read them at this moment; those that are not for all any more are not among them.
create function successes.told_to_all_now(successes bigint[]) returns table (
  id bigint, kind text, teller_id bigint, teller text, receiver_ids bigint[], receivers text[], words text, effect text,
  value text, emoji text, told_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.kind, s.teller_id, t.name,
    (select array_agg(r.person_id order by r.person_id) from successes.receiver r where r.success_id = s.id),
    (select array_agg(p.name order by r.person_id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, s.emoji, s.told_at
  from successes.success s
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  where s.id = any(successes)
    and s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and exists (select from successes.receiver r where r.success_id = s.id)
$$;
revoke execute on function successes.told_to_all_now(bigint[]) from public;
grant execute on function successes.told_to_all_now(bigint[]) to "${whole}";
