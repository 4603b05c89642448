-- Sign-in asks for a code of an authenticator application besides.
create table identity.second_factor (
  person_id bigint primary key references people.person,
  -- Encrypted with a key that is not in the database.
  secret bytea not null,
  made_at timestamptz not null,
  -- Whether a code of it has been seen; before, it does not count.
  confirmed boolean not null default false,
  -- The half minute whose code was used last: no code is right twice.
  last_step bigint not null default 0
);

-- For the day on which the authenticator is lost. A used one is gone.
create table identity.recovery_code (
  person_id bigint not null references people.person,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);
