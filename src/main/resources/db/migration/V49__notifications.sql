create schema notifications;

-- That there is something for somebody: a sentence by its key, never what was said or written.
create table notifications.notice (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  topic text not null check (topic ~ '^[a-z_]+$'),
  key text not null check (key ~ '^[a-zA-Z0-9_.]+$'),
  args jsonb not null check (jsonb_typeof(args) = 'array'),
  -- Of the page where it is.
  path text not null check (path like '/%' and path not like '//%'),
  told_at timestamptz not null,
  read_at timestamptz,
  -- Whether it is settled where else it is told.
  sorted boolean not null default false
);
create index notice_of_person on notifications.notice (person_id, id desc);
create index notice_unread on notifications.notice (person_id) where read_at is null;
create index notice_unsorted on notifications.notice (id) where not sorted;

-- How somebody wants to be told of something, where it is not what everybody begins with.
create table notifications.preference (
  person_id bigint not null references people.person,
  topic text not null check (topic ~ '^[a-z_]+$'),
  mail text not null check (mail in ('at_once', 'daily', 'weekly', 'off')),
  chat boolean not null,
  primary key (person_id, topic)
);

-- When somebody wants to be told, where it is not by shift, and where their chat takes messages.
create table notifications.hours (
  person_id bigint primary key references people.person,
  from_time time,
  until_time time check ((until_time is null) = (from_time is null)),
  chat text check (chat in ('slack', 'teams')),
  -- Encrypted: whoever knows it can write there.
  chat_address bytea check ((chat_address is null) = (chat is null))
);

-- When the people of a shift are at work; otherwise by day.
create table notifications.shift_hours (
  shift text primary key check (shift ~ '\S'),
  from_time time not null,
  until_time time not null
);

-- What is still to be told by e-mail or chat. It goes as soon as a letter is written of it.
create table notifications.dispatch (
  notice_id bigint not null references notifications.notice on delete cascade,
  channel text not null check (channel in ('mail', 'chat')),
  person_id bigint not null references people.person,
  -- Together with others of that time.
  digest boolean not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  -- What was answered the last time that it was not taken.
  problem text,
  failed_at timestamptz,
  primary key (notice_id, channel)
);
create index dispatch_due on notifications.dispatch (channel, due_at) where failed_at is null;
create index dispatch_failed on notifications.dispatch (person_id) where failed_at is not null;
create index dispatch_of_person on notifications.dispatch (person_id);

-- Anybody's doing may be told to anybody; each reads their own. The jobs that send them read all.
alter table notifications.notice enable row level security;
revoke delete on notifications.notice from "${application}";
create policy told on notifications.notice for insert to "${application}" with check (true);
create policy own on notifications.notice for select to "${application}"
  using (person_id = (select people.viewer()));
create policy read on notifications.notice for update to "${application}"
  using (person_id = (select people.viewer())) with check (person_id = (select people.viewer()));
create policy whole on notifications.notice to "${whole}" using (true) with check (true);

alter table notifications.preference enable row level security;
create policy own on notifications.preference to "${application}"
  using (person_id = (select people.viewer())) with check (person_id = (select people.viewer()));
create policy whole on notifications.preference to "${whole}" using (true) with check (true);

alter table notifications.hours enable row level security;
create policy own on notifications.hours to "${application}"
  using (person_id = (select people.viewer())) with check (person_id = (select people.viewer()));
create policy whole on notifications.hours to "${whole}" using (true) with check (true);

revoke all on notifications.dispatch from "${application}";
alter table notifications.dispatch enable row level security;
create policy whole on notifications.dispatch to "${whole}" using (true) with check (true);
