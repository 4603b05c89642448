-- Whose public holidays hold where is asked by more than talks.
create schema workdays;
alter table onetoones.country set schema workdays;
alter table onetoones.setting set schema workdays;
