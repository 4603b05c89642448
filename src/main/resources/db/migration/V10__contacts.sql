create schema contacts;

create table contacts.source (
  id integer generated always as identity primary key,
  name text not null unique check (name <> ''),
  mapping jsonb not null
);

create table contacts.import (
  id integer generated always as identity primary key,
  source_id integer not null references contacts.source,
  file_name text not null,
  bytes bigint not null check (bytes >= 0),
  -- The kept file's name below uploads/, until its rows are in.
  upload text,
  state text not null check (state in ('received', 'merged', 'done', 'failed')),
  rows_read bigint not null default 0,
  accepted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  skipped bigint not null default 0,
  quarantined bigint not null default 0,
  first_contact timestamp,
  last_contact timestamp,
  -- What to tell, as a message key and its arguments.
  message_key text,
  message_args text[] not null default '{}',
  received_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  received_by bigint references people.person
);
create index import_unfinished on contacts.import (id) where state in ('received', 'merged');

create table contacts.quarantine_reason (
  import_id integer not null references contacts.import on delete cascade,
  reason text not null,
  rows bigint not null check (rows > 0),
  primary key (import_id, reason)
);

-- Agents whom nobody knows yet, and as what their rows will count once somebody does.
create table contacts.unknown_agent (
  import_id integer not null references contacts.import on delete cascade,
  agent_key text not null,
  accepted bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  primary key (import_id, agent_key)
);

-- The queue without a name is that of contacts that name none.
create table contacts.queue (
  id integer generated always as identity primary key,
  name text not null,
  client_id bigint references people.client,
  unique nulls not distinct (name, client_id)
);

-- A queue's channel in one source.
create table contacts.lane (
  id integer generated always as identity primary key,
  source_id integer not null references contacts.source,
  queue_id integer not null references contacts.queue,
  channel text not null,
  unique (source_id, queue_id, channel)
);

/*
 * What one person did on one day in one lane. Millions of rows come at a time, so they are small: a measure that no
 * contact carried is null; its _n, how many contacts carried it, is null where all did. The view below says it in full.
 * For the same reason there are no foreign keys; rows are written by the import only, from ids that it has looked up.
 * Durations are seconds.
 */
create table contacts.agent_day_row (
  day date not null,
  person_id bigint not null,
  lane_id integer not null,
  contacts integer not null check (contacts > 0),
  talk_n integer,
  talk integer,
  hold_n integer,
  hold integer,
  acw_n integer,
  acw integer,
  handle_n integer,
  handle integer,
  handle_sq double precision,
  transferred_n integer,
  transferred integer,
  csat_n integer,
  csat double precision,
  csat_top integer,
  nps_n integer,
  nps integer,
  promoters integer,
  detractors integer,
  sales_n integer,
  sales integer,
  sale_cents bigint,
  repeats_n integer,
  repeats integer,
  constraint agent_day_row_key primary key (day, person_id, lane_id)
);

create view contacts.agent_day as
select
  r.person_id,
  r.day,
  l.source_id,
  l.queue_id,
  q.client_id,
  l.channel,
  r.contacts,
  case when r.talk is null then 0 else coalesce(r.talk_n, r.contacts) end as talk_n,
  coalesce(r.talk, 0)::bigint as talk_seconds,
  case when r.hold is null then 0 else coalesce(r.hold_n, r.contacts) end as hold_n,
  coalesce(r.hold, 0)::bigint as hold_seconds,
  case when r.acw is null then 0 else coalesce(r.acw_n, r.contacts) end as acw_n,
  coalesce(r.acw, 0)::bigint as acw_seconds,
  case when r.handle is null then 0 else coalesce(r.handle_n, r.contacts) end as handle_n,
  coalesce(r.handle, 0)::bigint as handle_seconds,
  coalesce(r.handle_sq, 0) as handle_squares,
  case when r.transferred is null then 0 else coalesce(r.transferred_n, r.contacts) end as transferred_n,
  coalesce(r.transferred, 0) as transferred,
  case when r.csat is null then 0 else coalesce(r.csat_n, r.contacts) end as csat_n,
  coalesce(r.csat, 0) as csat_sum,
  coalesce(r.csat_top, 0) as csat_top,
  case when r.nps is null then 0 else coalesce(r.nps_n, r.contacts) end as nps_n,
  coalesce(r.nps, 0) as nps_sum,
  coalesce(r.promoters, 0) as nps_promoters,
  coalesce(r.detractors, 0) as nps_detractors,
  case when r.sales is null then 0 else coalesce(r.sales_n, r.contacts) end as sales_n,
  coalesce(r.sales, 0) as sales,
  (coalesce(r.sale_cents, 0) / 100.0)::numeric(18, 2) as sale_value,
  case when r.repeats is null then 0 else coalesce(r.repeats_n, r.contacts) end as repeats_n,
  coalesce(r.repeats, 0) as repeats
from contacts.agent_day_row r
join contacts.lane l on l.id = r.lane_id
join contacts.queue q on q.id = l.queue_id;

-- Counts changes of the agent-days, so that what was computed from them knows when it is old.
create table contacts.revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into contacts.revision (number) values (1);
