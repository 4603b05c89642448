-- Where an answer to a letter is read.
alter table mail.letter add reply_to text not null default '';

-- Letters that came in, so that none comes in twice: hashes of their names.
create table voice.letter (
  name_hash bytea primary key,
  read_at timestamptz not null
);
create index letter_read on voice.letter (read_at);
revoke update on voice.letter from "${application}", "${whole}";

create or replace function voice.delete_before(before timestamptz)
returns table (looked bigint, deleted bigint, oldest timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select count(*) into looked from voice.item;
  with gone as (delete from voice.item i where i.closed_at < before returning 1)
  select count(*) into deleted from gone;
  delete from voice.letter l where l.read_at < before;
  select min(i.closed_at) into oldest from voice.item i;
  return next;
end $$;
