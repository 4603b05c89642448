-- Compared with a text, a char is turned into one first, and its index does not serve: each request read every session.
alter table sessions.session_attributes drop constraint session_attributes_session_primary_id_fkey;
alter table sessions.session alter column primary_id type text, alter column session_id type text;
alter table sessions.session_attributes alter column session_primary_id type text;
alter table sessions.session_attributes add foreign key (session_primary_id) references sessions.session on delete cascade;
