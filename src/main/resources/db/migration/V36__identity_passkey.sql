-- How authenticators know a person: a random handle that tells nothing of who it is.
create table identity.passkey_owner (
  person_id bigint primary key references people.person,
  handle bytea not null unique
);

-- What people sign in with in the place of a password. One that was taken away has no row.
create table identity.passkey (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.passkey_owner,
  credential_id bytea not null unique,
  name text not null check (name <> ''),
  public_key bytea not null,
  -- Authenticators that count go up with each use: one that does not was copied.
  uses bigint not null,
  -- Whether the authenticator's maker keeps copies of it on the person's other devices.
  may_be_copied boolean not null,
  is_copied boolean not null,
  transports text[] not null,
  attestation bytea not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on identity.passkey (person_id);
