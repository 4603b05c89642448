-- Which guide stands in the way; it is found outdated in the same moment.
create table voice.guide (
  item_id bigint primary key references voice.item on delete cascade,
  instruction_id bigint not null references instructions.instruction on delete cascade
);
create index guide_instruction on voice.guide (instruction_id);

alter table voice.guide enable row level security;
create policy seen on voice.guide for select to "${application}"
  using (exists (select from voice.item i where i.id = item_id));
create policy named on voice.guide for insert to "${application}"
  with check (voice.is_raiser(item_id));
revoke update, delete on voice.guide from "${application}", "${whole}";
