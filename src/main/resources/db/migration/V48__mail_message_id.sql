-- Each letter keeps one name from when it is written, so that whoever gets it twice can tell.
alter table mail.letter
  add column message_id text not null default '<' || gen_random_uuid() || '@merkitys.invalid>',
  -- Whether nothing in it lets anybody in, so that it may be kept to be tried again.
  add column repeatable boolean not null default false,
  -- A meeting for the reader's own calendar, or empty.
  add column calendar text not null default '',
  add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
create unique index letter_message on mail.letter (message_id);

-- Addresses that take nothing any more.
create index letter_failed on mail.letter (lower(recipient)) where state = 'failed';
