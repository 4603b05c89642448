-- The tables of Spring Session. The id of a session is its browser's alone: here is its hash.
create schema sessions;

create table sessions.session (
  primary_id char(36) primary key,
  session_id char(64) not null unique,
  -- Times in milliseconds since 1970.
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  -- The person who is signed in; none at the door.
  principal_name text
);
create index session_expiry on sessions.session (expiry_time);
create index session_person on sessions.session (principal_name);

create table sessions.session_attributes (
  session_primary_id char(36) not null references sessions.session on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- How often somebody has tried to sign in, by what the tries have in common. The key tells it as a hash.
create table identity.throttle (
  key text primary key,
  -- Tries that are not forgotten yet.
  level double precision not null,
  counted_at timestamptz not null,
  -- Before this, no further try is looked at.
  free_at timestamptz not null
);

-- Browsers in which a person has signed in before: who attacks the account does not keep them waiting.
create table identity.known_device (
  token_hash bytea primary key,
  person_id bigint not null references people.person,
  known_since timestamptz not null
);
create index known_device_person on identity.known_device (person_id);
