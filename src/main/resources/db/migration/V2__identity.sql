create schema identity;

create table identity.account (
  person_id bigint primary key references people.person,
  -- None for who does not sign in with a password.
  password_hash text,
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  created_at timestamptz not null
);
