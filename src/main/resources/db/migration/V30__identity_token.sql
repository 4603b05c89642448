-- What scripts come in with. A token that was taken away has no row.
create table identity.token (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  name text not null check (name <> ''),
  -- Whose it is; none for the organisation's own.
  person_id bigint references people.person,
  made_by bigint not null references people.person,
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- Exact to a minute.
  last_used_at timestamptz
);
create index token_person on identity.token (person_id);
