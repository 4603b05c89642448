-- How contacts are met where a goal is reached, in a few lines: what is talked about in place of the number.
alter table goals.goal add column doing text[] not null default '{}' check (cardinality(doing) <= 7);
