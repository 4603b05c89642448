-- An organisation of which nobody has opened the outside has no row: closed is what it begins with, not what somebody wrote.

delete from successes.outside where not open and changed_by is null;

create policy first_switched on successes.outside for insert to "${application}"
  with check ((select people.viewer_is('hr')) and changed_by = (select people.viewer()));

grant insert (open, changed_by, changed_at) on successes.outside to "${application}";
