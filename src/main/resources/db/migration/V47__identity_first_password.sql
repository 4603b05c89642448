-- A password that somebody else typed holds until then, and has to be changed at the first sign-in.
alter table identity.account add column first_until timestamptz;
