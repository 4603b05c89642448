create schema installation;

-- The organisation of this installation: one row, made once, on two nodes too.
create table installation.organisation (
  only_row boolean primary key default true check (only_row),
  name text not null check (name <> ''),
  demo boolean not null,
  founded_at timestamptz not null
);
