create schema identity;

create table identity.account (
  person_id bigint primary key references people.person,
  password_hash text not null,
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  created_at timestamptz not null
);
