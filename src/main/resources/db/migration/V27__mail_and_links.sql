create schema mail;

-- Letters: written with what they tell of, sent by a job.
create table mail.letter (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  -- Empty once it is finished: what is in a letter may be a way in.
  body_text text not null,
  body_html text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  posted_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  finished_at timestamptz check ((finished_at is null) = (state = 'waiting')),
  -- What the mail server said the last time that it did not take it.
  problem text
);
create index letter_due on mail.letter (next_try_at, id) where state = 'waiting';
create index letter_finished on mail.letter (finished_at);

-- Links in letters that let one person in once. One of each purpose for a person; using it takes the row away.
create table identity.link (
  person_id bigint not null references people.person,
  purpose text not null check (purpose in ('INVITATION', 'NEW_PASSWORD')),
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  primary key (person_id, purpose)
);

-- Who asked for a new password, known or not, until the job has looked.
create table identity.reset_request (
  id bigint generated always as identity primary key,
  email text not null,
  language text not null
);
