create schema calendars;

-- The address at which somebody's own calendar program finds their meetings. It is read before anybody is signed in.
create table calendars.feed (
  person_id bigint primary key references people.person,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  fetched_on date
);

-- How somebody wants meetings to come.
create table calendars.preference (
  person_id bigint primary key references people.person,
  -- By e-mail, for calendars that take no feed.
  invitations boolean not null
);

-- A meeting as somebody was, or is to be, invited to it by e-mail, and what they answered.
create table calendars.invitation (
  uid uuid not null,
  person_id bigint not null references people.person,
  organiser_id bigint not null references people.person,
  sequence integer not null check (sequence >= 0),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  state text not null check (state in ('planned', 'cancelled')),
  title_key text not null,
  title_args jsonb not null,
  path text not null check (path like '/%' and path not like '//%'),
  -- What the person's calendar knows of it; nothing yet where there is none.
  told_sequence integer,
  -- When it is to be told next; nothing where all is told.
  send_at timestamptz,
  answer text check (answer in ('accepted', 'declined', 'tentative')),
  answered_at timestamptz check ((answered_at is null) = (answer is null)),
  primary key (uid, person_id)
);
create index invitation_due on calendars.invitation (send_at) where send_at is not null;
create index invitation_of_person on calendars.invitation (person_id, until_at);
create index invitation_of_organiser on calendars.invitation (organiser_id, until_at);

-- Answers that were read from the mailbox, by a hash of the message's own name.
create table calendars.answer_read (
  message_hash bytea primary key check (octet_length(message_hash) = 32),
  read_at timestamptz not null
);

-- A calendar elsewhere that tells when somebody is busy. The address is encrypted: whoever knows it can read it.
create table calendars.busy_calendar (
  person_id bigint primary key references people.person,
  address bytea not null,
  host text not null,
  given_at timestamptz not null,
  next_read_at timestamptz not null,
  read_at timestamptz,
  -- By which it tells whether it has changed, and since when that is known: repetitions are known some way ahead.
  etag text,
  etag_since timestamptz,
  -- Why it could not be read the last time, as the key of the words.
  problem text check (problem ~ '^[a-zA-Z_]+$'),
  failures integer not null default 0
);
create index busy_calendar_due on calendars.busy_calendar (next_read_at);

-- From when until when, and nothing else.
create table calendars.busy (
  person_id bigint not null references calendars.busy_calendar on delete cascade,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  primary key (person_id, from_at)
);

alter table calendars.preference enable row level security;
create policy own on calendars.preference to "${application}"
  using (person_id = (select people.viewer())) with check (person_id = (select people.viewer()));
create policy whole on calendars.preference to "${whole}" using (true) with check (true);

-- Seen by the two; written by the jobs.
revoke insert, update, delete on calendars.invitation from "${application}";
alter table calendars.invitation enable row level security;
create policy seen on calendars.invitation for select to "${application}"
  using (person_id = (select people.viewer()) or organiser_id = (select people.viewer()));
create policy whole on calendars.invitation to "${whole}" using (true) with check (true);

alter table calendars.busy_calendar enable row level security;
create policy own on calendars.busy_calendar to "${application}"
  using (person_id = (select people.viewer())) with check (person_id = (select people.viewer()));
create policy whole on calendars.busy_calendar to "${whole}" using (true) with check (true);

alter table calendars.busy enable row level security;
create policy own on calendars.busy for select to "${application}" using (person_id = (select people.viewer()));
create policy removed on calendars.busy for delete to "${application}" using (person_id = (select people.viewer()));
create policy whole on calendars.busy to "${whole}" using (true) with check (true);
