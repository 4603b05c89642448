-- When a shift is at work is said once: people are written to then, and met. Its name is the same by whichever letters.
create table notifications.shift_hours_once (
  shift text primary key check (shift = lower(shift) and shift ~ '\S'),
  from_time time not null,
  until_time time not null check (until_time <> from_time)
);
insert into notifications.shift_hours_once (shift, from_time, until_time)
select distinct on (lower(shift)) lower(shift), from_time, until_time
from notifications.shift_hours
where from_time <> until_time
order by lower(shift), shift;
insert into notifications.shift_hours_once (shift, from_time, until_time)
select name, from_time, until_time from onetoones.shift
on conflict do nothing;
drop table notifications.shift_hours;
drop table onetoones.shift;
alter table notifications.shift_hours_once rename to shift_hours;
alter index notifications.shift_hours_once_pkey rename to shift_hours_pkey;
alter table notifications.shift_hours rename constraint shift_hours_once_check to shift_hours_shift_check;
