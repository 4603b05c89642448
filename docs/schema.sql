-- Made from the migrations by bin/schema.

create table actions.action (
  id bigint not null generated always as identity,
  what text not null,
  owner_id bigint not null,
  due_on date not null,
  origin_kind text not null,
  origin_id bigint not null,
  seen_by bigint[] not null,
  agreed_by bigint not null,
  agreed_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by bigint,
  CHECK ((seen_by @> ARRAY[owner_id])),
  CHECK (((done_at IS NULL) = (done_by IS NULL))),
  CHECK ((origin_kind ~ '^[a-z_]+$'::text)),
  CHECK (((what ~ '\S'::text) AND (length(what) <= 500))),
  FOREIGN KEY (agreed_by) REFERENCES people.person(id),
  FOREIGN KEY (done_by) REFERENCES people.person(id),
  FOREIGN KEY (owner_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX action_done ON actions.action USING btree (done_at) WHERE (done_at IS NOT NULL);

CREATE INDEX action_origin ON actions.action USING btree (origin_kind, origin_id);

CREATE INDEX action_owner ON actions.action USING btree (owner_id, due_on) WHERE (done_at IS NULL);

CREATE INDEX action_seen_by ON actions.action USING gin (seen_by);

create policy agreed on actions.action for insert to merkitys_app
  with check ((seen_by @> ARRAY[( SELECT people.viewer() AS viewer)]) AND (agreed_by = ( SELECT people.viewer() AS viewer)));

create policy changed on actions.action for update to merkitys_app
  using (seen_by @> ARRAY[( SELECT people.viewer() AS viewer)])
  with check (seen_by @> ARRAY[( SELECT people.viewer() AS viewer)]);

create policy seen on actions.action for select to merkitys_app
  using (seen_by @> ARRAY[( SELECT people.viewer() AS viewer)]);

create table actions.reminder (
  action_id bigint not null,
  occasion text not null,
  reminded_on date not null,
  CHECK ((occasion = ANY (ARRAY['due'::text, 'late'::text]))),
  FOREIGN KEY (action_id) REFERENCES actions.action(id) ON DELETE CASCADE,
  PRIMARY KEY (action_id, occasion)
);

create policy of_seen on actions.reminder for select to merkitys_app
  using (EXISTS ( SELECT
   FROM actions.action a
  WHERE (a.id = reminder.action_id)));

CREATE OR REPLACE FUNCTION actions.count_of(person bigint, OUT owned bigint, OUT seen bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) filter (where a.owner_id = person), count(*) filter (where a.owner_id <> person)
  from actions.action a
  where a.seen_by @> array[person]
$function$
;

CREATE OR REPLACE FUNCTION actions.forget(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from actions.action a where a.owner_id = person;
  update actions.action a set seen_by = array_remove(a.seen_by, person) where a.seen_by @> array[person];
$function$
;

CREATE OR REPLACE FUNCTION actions.prune(before date, OUT looked bigint, OUT deleted bigint, OUT oldest date)
 RETURNS record
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with gone as (
    delete from actions.action a
    where coalesce(a.done_at::date, a.due_on) < before
    returning a.id
  )
  select count(*), (select count(*) from gone),
         min(coalesce(a.done_at::date, a.due_on)) filter (where coalesce(a.done_at::date, a.due_on) >= before)
  from actions.action a
$function$
;

CREATE OR REPLACE FUNCTION actions.remind(today date)
 RETURNS TABLE(owner_id bigint, occasion text, actions bigint, first_due date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with told as (
    insert into actions.reminder (action_id, occasion, reminded_on)
    select a.id, case when a.due_on < today then 'late' else 'due' end, today
    from actions.action a
    join people.person p on p.id = a.owner_id
    where a.done_at is null
      and a.due_on <= today + 1
      and (p.left_on is null or p.left_on >= today)
    on conflict do nothing
    returning action_id, occasion
  )
  select a.owner_id, t.occasion, count(*), min(a.due_on)
  from told t
  join actions.action a on a.id = t.action_id
  group by a.owner_id, t.occasion
$function$
;

create table audit.beginning (
  number bigint not null,
  hash bytea not null,
  pruned_at timestamp with time zone not null,
  CHECK ((octet_length(hash) = 32)),
  CHECK ((number > 0)),
  PRIMARY KEY (number)
);

CREATE TRIGGER beginning_stays BEFORE DELETE OR UPDATE ON audit.beginning FOR EACH ROW EXECUTE FUNCTION audit.stays();

CREATE TRIGGER beginning_stays_whole BEFORE TRUNCATE ON audit.beginning FOR EACH STATEMENT EXECUTE FUNCTION audit.stays();

create table audit.entry (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor text not null,
  actor_id bigint,
  deed text not null,
  data text,
  people bigint[] not null default '{}'::bigint[],
  everybody boolean not null default false,
  about text,
  CHECK ((actor = ANY (ARRAY['person'::text, 'script'::text, 'system'::text, 'nobody'::text]))),
  CHECK (((actor = 'person'::text) = (actor_id IS NOT NULL))),
  CHECK (((NOT everybody) OR (people = '{}'::bigint[]))),
  CHECK ((data ~ '^[a-z_]+$'::text)),
  CHECK ((deed ~ '^[a-z_]+$'::text)),
  PRIMARY KEY (id)
);

CREATE INDEX entry_actor ON audit.entry USING btree (actor_id, at);

CREATE INDEX entry_everybody ON audit.entry USING btree (id) WHERE everybody;

CREATE INDEX entry_people ON audit.entry USING gin (people);

CREATE TRIGGER entry_awaits_seal AFTER INSERT ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.await_seal();

CREATE TRIGGER entry_stays BEFORE DELETE OR UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.stays();

CREATE TRIGGER entry_stays_whole BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.stays();

create policy added on audit.entry for insert to merkitys_app
  with check ((actor <> 'person'::text) OR (( SELECT people.viewer() AS viewer) IS NULL) OR (actor_id = ( SELECT people.viewer() AS viewer)));

create policy seen on audit.entry for select to merkitys_app
  using ((people @> ARRAY[( SELECT people.viewer() AS viewer)]) OR (everybody AND (( SELECT people.viewer() AS viewer) IS NOT NULL)) OR (actor_id = ( SELECT people.viewer() AS viewer)));

create policy whole_adds on audit.entry for insert to merkitys_app_whole
  with check true;

create policy whole_reads on audit.entry for select to merkitys_app_whole
  using true;

create table audit.seal (
  number bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  CHECK ((octet_length(hash) = 32)),
  CHECK ((number > 0)),
  FOREIGN KEY (entry_id) REFERENCES audit.entry(id),
  PRIMARY KEY (number),
  UNIQUE (entry_id)
);

CREATE TRIGGER seal_stays BEFORE DELETE OR UPDATE ON audit.seal FOR EACH ROW EXECUTE FUNCTION audit.stays();

CREATE TRIGGER seal_stays_whole BEFORE TRUNCATE ON audit.seal FOR EACH STATEMENT EXECUTE FUNCTION audit.stays();

create policy whole on audit.seal for all to merkitys_app_whole
  using true
  with check true;

create table audit.unsealed (
  entry_id bigint not null,
  FOREIGN KEY (entry_id) REFERENCES audit.entry(id),
  PRIMARY KEY (entry_id)
);

create policy whole on audit.unsealed for all to merkitys_app_whole
  using true;

CREATE OR REPLACE FUNCTION audit.await_seal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into audit.unsealed (entry_id) values (new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION audit.prune(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  upto bigint;
  ids bigint[];
begin
  if before > now() - interval '3 years' then
    raise exception 'the audit trail of the last three years stays';
  end if;
  -- The same lock as for sealing.
  perform pg_advisory_xact_lock(5576989519224535411);
  select coalesce(min(s.number) - 1, (select max(number) from audit.seal)) into upto
  from audit.seal s
  join audit.entry e on e.id = s.entry_id
  where e.at >= before;
  if not exists (select from audit.seal where number <= upto) then
    return 0;
  end if;
  insert into audit.beginning (number, hash, pruned_at)
  select number, hash, now() from audit.seal where number = upto;
  ids := array(select entry_id from audit.seal where number <= upto);
  perform set_config('audit.pruning', 'on', true);
  delete from audit.seal where number <= upto;
  delete from audit.entry where id = any(ids);
  perform set_config('audit.pruning', 'off', true);
  return cardinality(ids);
end $function$
;

CREATE OR REPLACE FUNCTION audit.stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('audit.pruning', true) = 'on' then
    return old;
  end if;
  raise exception 'the audit trail is only added to';
end $function$
;

create table calendars.answer_read (
  message_hash bytea not null,
  read_at timestamp with time zone not null,
  CHECK ((octet_length(message_hash) = 32)),
  PRIMARY KEY (message_hash)
);

create table calendars.busy (
  person_id bigint not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  CHECK ((until_at > from_at)),
  FOREIGN KEY (person_id) REFERENCES calendars.busy_calendar(person_id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, from_at)
);

create policy own on calendars.busy for select to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy removed on calendars.busy for delete to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on calendars.busy for all to merkitys_app_whole
  using true
  with check true;

create table calendars.busy_calendar (
  person_id bigint not null,
  address bytea not null,
  host text not null,
  given_at timestamp with time zone not null,
  next_read_at timestamp with time zone not null,
  read_at timestamp with time zone,
  etag text,
  etag_since timestamp with time zone,
  problem text,
  failures integer not null default 0,
  CHECK ((problem ~ '^[a-zA-Z_]+$'::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

CREATE INDEX busy_calendar_due ON calendars.busy_calendar USING btree (next_read_at);

create policy own on calendars.busy_calendar for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on calendars.busy_calendar for all to merkitys_app_whole
  using true
  with check true;

create table calendars.feed (
  person_id bigint not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  fetched_on date,
  CHECK ((octet_length(token_hash) = 32)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id),
  UNIQUE (token_hash)
);

create table calendars.invitation (
  uid uuid not null,
  person_id bigint not null,
  organiser_id bigint not null,
  sequence integer not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  state text not null,
  title_key text not null,
  title_args jsonb not null,
  path text not null,
  told_sequence integer,
  send_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'tentative'::text]))),
  CHECK ((until_at > from_at)),
  CHECK (((answered_at IS NULL) = (answer IS NULL))),
  CHECK (((path ~~ '/%'::text) AND (path !~~ '//%'::text))),
  CHECK ((sequence >= 0)),
  CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text]))),
  FOREIGN KEY (organiser_id) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (uid, person_id)
);

CREATE INDEX invitation_due ON calendars.invitation USING btree (send_at) WHERE (send_at IS NOT NULL);

CREATE INDEX invitation_of_organiser ON calendars.invitation USING btree (organiser_id, until_at);

CREATE INDEX invitation_of_person ON calendars.invitation USING btree (person_id, until_at);

create policy seen on calendars.invitation for select to merkitys_app
  using ((person_id = ( SELECT people.viewer() AS viewer)) OR (organiser_id = ( SELECT people.viewer() AS viewer)));

create policy whole on calendars.invitation for all to merkitys_app_whole
  using true
  with check true;

create table calendars.preference (
  person_id bigint not null,
  invitations boolean not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create policy own on calendars.preference for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on calendars.preference for all to merkitys_app_whole
  using true
  with check true;

create table concerns.assignment (
  concern_id uuid not null,
  handler_id bigint not null,
  assigned_on date not null,
  ended_on date,
  FOREIGN KEY (concern_id) REFERENCES concerns.concern(id) ON DELETE CASCADE,
  FOREIGN KEY (handler_id) REFERENCES people.person(id),
  PRIMARY KEY (concern_id, handler_id)
);

CREATE INDEX assignment_handler ON concerns.assignment USING btree (handler_id) WHERE (ended_on IS NULL);

create policy seen on concerns.assignment for select to merkitys_app
  using ((concern_id IN ( SELECT concerns.handled() AS handled)) OR (concern_id IN ( SELECT concerns.raised() AS raised)));

create table concerns.concern (
  id uuid not null,
  access_hash bytea,
  raiser_key bytea,
  state text not null default 'received'::text,
  received_on date not null,
  acknowledge_by date not null,
  feedback_by date not null,
  acknowledged_on date,
  feedback_on date,
  closed_on date,
  handler_unseen boolean not null default true,
  raiser_unseen boolean not null default false,
  sealed bytea not null,
  result bytea,
  CHECK (((access_hash IS NULL) <> (raiser_key IS NULL))),
  CHECK (((state = 'received'::text) OR (acknowledged_on IS NOT NULL))),
  CHECK (((state <> 'answered'::text) OR (feedback_on IS NOT NULL))),
  CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL))),
  CHECK (((state = 'closed'::text) = (result IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['received'::text, 'acknowledged'::text, 'investigated'::text, 'answered'::text, 'closed'::text]))),
  PRIMARY KEY (id),
  UNIQUE (access_hash)
);

CREATE INDEX concern_closed ON concerns.concern USING btree (closed_on) WHERE (closed_on IS NOT NULL);

CREATE INDEX concern_raiser ON concerns.concern USING btree (raiser_key) WHERE (raiser_key IS NOT NULL);

create policy handled on concerns.concern for update to merkitys_app
  using (id IN ( SELECT concerns.handled() AS handled));

create policy seen on concerns.concern for select to merkitys_app
  using ((id IN ( SELECT concerns.handled() AS handled)) OR (id IN ( SELECT concerns.raised() AS raised)));

create table concerns.handler (
  person_id bigint not null,
  site_id bigint,
  appointed_by bigint not null,
  appointed_on date not null,
  FOREIGN KEY (appointed_by) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (site_id) REFERENCES people.site(id),
  PRIMARY KEY (person_id)
);

create policy appointed on concerns.handler for insert to merkitys_app
  with check (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is) AND (appointed_by = ( SELECT people.viewer() AS viewer)));

create policy known on concerns.handler for select to merkitys_app, merkitys_app_whole
  using true;

create policy released on concerns.handler for delete to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is);

create table concerns.law (
  country text not null,
  acknowledge_days smallint not null,
  acknowledge_workdays boolean not null,
  feedback_days smallint not null,
  feedback_workdays boolean not null,
  CHECK (((acknowledge_days >= 1) AND (acknowledge_days <= 7))),
  CHECK ((country ~ '^[a-z]{2}$'::text)),
  CHECK (((feedback_days >= 1) AND (feedback_days <= 92))),
  PRIMARY KEY (country)
);

create policy changed on concerns.law for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is);

create policy chosen on concerns.law for insert to merkitys_app
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is);

create policy known on concerns.law for select to merkitys_app, merkitys_app_whole
  using true;

create table concerns.message (
  id uuid not null,
  concern_id uuid not null,
  position smallint not null,
  by_raiser boolean not null,
  said_on date not null,
  sealed bytea not null,
  FOREIGN KEY (concern_id) REFERENCES concerns.concern(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (concern_id, "position")
);

create policy said on concerns.message for insert to merkitys_app
  with check ((NOT by_raiser) AND (concern_id IN ( SELECT concerns.handled() AS handled)));

create policy seen on concerns.message for select to merkitys_app
  using ((concern_id IN ( SELECT concerns.handled() AS handled)) OR (concern_id IN ( SELECT concerns.raised() AS raised)));

create table concerns.note (
  id uuid not null,
  concern_id uuid not null,
  position smallint not null,
  noted_on date not null,
  sealed bytea not null,
  FOREIGN KEY (concern_id) REFERENCES concerns.concern(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (concern_id, "position")
);

create policy noted on concerns.note for insert to merkitys_app
  with check (concern_id IN ( SELECT concerns.handled() AS handled));

create policy seen on concerns.note for select to merkitys_app
  using (concern_id IN ( SELECT concerns.handled() AS handled));

create table concerns.picture (
  id uuid not null,
  concern_id uuid not null,
  sealed bytea not null,
  FOREIGN KEY (concern_id) REFERENCES concerns.concern(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX picture_concern ON concerns.picture USING btree (concern_id);

create policy seen on concerns.picture for select to merkitys_app
  using ((concern_id IN ( SELECT concerns.handled() AS handled)) OR (concern_id IN ( SELECT concerns.raised() AS raised)));

CREATE OR REPLACE FUNCTION concerns.by_code(code bytea)
 RETURNS SETOF concerns.concern
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.* from concerns.concern c where c.access_hash = code
$function$
;

CREATE OR REPLACE FUNCTION concerns.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from concerns.concern c where c.closed_on < before::date;
  looked := 0;
  deleted := 0;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.enclose(concern uuid, code bytea, picture uuid, content bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not concerns.is_of_raiser(concern, code)
    or (select count(*) >= 10 from concerns.picture p where p.concern_id = concern) then
    return false;
  end if;
  insert into concerns.picture (id, concern_id, sealed) values (picture, concern, content);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from concerns.handler h where h.person_id = person;
  delete from concerns.assignment a where a.handler_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.hand_over(concern uuid, handlers bigint[], today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if concern not in (select concerns.handled())
    or exists (
      select from unnest(handlers) as h(id)
      where h.id = people.viewer() or h.id not in (select k.person_id from concerns.handler k)
    ) then
    return false;
  end if;
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, h.id, today from unnest(handlers) as h(id)
  on conflict (concern_id, handler_id) do update set ended_on = null, assigned_on = today
  where concerns.assignment.ended_on is not null;
  update concerns.assignment a
  set ended_on = today
  where a.concern_id = concern and a.handler_id = people.viewer();
  update concerns.concern c set handler_unseen = true where c.id = concern;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.handled()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.concern_id
  from concerns.assignment a
  join concerns.handler h on h.person_id = a.handler_id
  where a.handler_id = people.viewer() and a.ended_on is null
$function$
;

CREATE OR REPLACE FUNCTION concerns.handlers_to_remind(soon date)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct a.handler_id
  from concerns.assignment a
  join concerns.concern c on c.id = a.concern_id
  where a.ended_on is null
    and c.closed_on is null
    and (
      c.handler_unseen
      or c.acknowledged_on is null and c.acknowledge_by <= soon
      or c.feedback_on is null and c.feedback_by <= soon
    )
$function$
;

CREATE OR REPLACE FUNCTION concerns.is_handled(concern uuid, code bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select concerns.is_of_raiser(concern, code)
    and exists (select from concerns.assignment a where a.concern_id = concern and a.ended_on is null)
$function$
;

CREATE OR REPLACE FUNCTION concerns.is_of_raiser(concern uuid, code bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from concerns.concern c
    where c.id = concern
      and (c.access_hash = code or code is null and c.raiser_key = concerns.raiser())
  )
$function$
;

CREATE OR REPLACE FUNCTION concerns.raise(concern uuid, code bytea, raiser bytea, content bytea, today date, acknowledge date, feedback date, handlers bigint[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if raiser is not null and raiser is distinct from concerns.raiser() then
    raise exception 'a concern is raised in nobody else''s name' using errcode = '42501';
  end if;
  if cardinality(handlers) = 0
    or exists (
      select from unnest(handlers) as h(id)
      where h.id = people.viewer() or h.id not in (select k.person_id from concerns.handler k)
    ) then
    raise exception 'a concern is for handlers who were appointed' using errcode = '42501';
  end if;
  insert into concerns.concern (id, access_hash, raiser_key, sealed, received_on, acknowledge_by, feedback_by)
  values (concern, code, raiser, content, today, acknowledge, feedback)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, h.id, today from unnest(handlers) as h(id);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.raised()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id from concerns.concern c where c.raiser_key = concerns.raiser()
$function$
;

CREATE OR REPLACE FUNCTION concerns.raiser()
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when split_part(current_setting('merkitys.raiser', true), ':', 1) = people.viewer()::text
    then decode(split_part(current_setting('merkitys.raiser', true), ':', 2), 'hex')
  end
$function$
;

CREATE OR REPLACE FUNCTION concerns.read_by_raiser(concern uuid, code bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if concerns.is_of_raiser(concern, code) then
    update concerns.concern c set raiser_unseen = false where c.id = concern and c.raiser_unseen;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.route(concern uuid, wanted bigint[], today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update concerns.assignment a
  set ended_on = today
  where a.concern_id = concern and a.ended_on is null and a.handler_id <> all(wanted);
  insert into concerns.assignment (concern_id, handler_id, assigned_on)
  select concern, k.person_id, today from concerns.handler k where k.person_id = any(wanted)
  on conflict (concern_id, handler_id) do update set ended_on = null, assigned_on = today
  where concerns.assignment.ended_on is not null;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.said_by_code(code bytea)
 RETURNS SETOF concerns.message
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.*
  from concerns.message m
  join concerns.concern c on c.id = m.concern_id
  where c.access_hash = code
$function$
;

CREATE OR REPLACE FUNCTION concerns.say(concern uuid, code bytea, message uuid, content bytea, today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not concerns.is_of_raiser(concern, code) then
    return false;
  end if;
  perform from concerns.concern c where c.id = concern for update;
  insert into concerns.message (id, concern_id, position, by_raiser, said_on, sealed)
  select message, concern, coalesce(max(m.position), 0) + 1, true, today, content
  from concerns.message m
  where m.concern_id = concern
  on conflict do nothing;
  update concerns.concern c set handler_unseen = true where c.id = concern;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.stir()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update concerns.concern c set sealed = c.sealed;
  update concerns.assignment a set assigned_on = a.assigned_on;
  update concerns.message m set sealed = m.sealed;
  update concerns.picture p set sealed = p.sealed;
  update concerns.note n set sealed = n.sealed;
  cluster concerns.concern using concern_pkey;
  cluster concerns.assignment using assignment_pkey;
  cluster concerns.message using message_pkey;
  cluster concerns.picture using picture_pkey;
  cluster concerns.note using note_pkey;
end $function$
;

CREATE OR REPLACE FUNCTION concerns.to_route()
 RETURNS TABLE(id uuid, sealed bytea, raiser_key bytea, handlers bigint[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id, c.sealed, c.raiser_key,
    coalesce(array_agg(a.handler_id) filter (where a.handler_id is not null), '{}')
  from concerns.concern c
  left join concerns.assignment a on a.concern_id = c.id and a.ended_on is null
  where c.closed_on is null
  group by c.id
$function$
;

CREATE OR REPLACE FUNCTION concerns.waits(raiser bytea, soon date)
 RETURNS TABLE(answered boolean, handling boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select
    exists (select from concerns.concern c where c.raiser_key = raiser and c.raiser_unseen),
    exists (
      select
      from concerns.assignment a
      join concerns.concern c on c.id = a.concern_id
      where a.handler_id = people.viewer()
        and a.ended_on is null
        and c.closed_on is null
        and (
          c.handler_unseen
          or c.acknowledged_on is null and c.acknowledge_by <= soon
          or c.feedback_on is null and c.feedback_by <= soon
        )
    )
$function$
;

create table contacts.agent_day_row (
  day date not null,
  person_id bigint not null,
  lane_id integer not null,
  contacts integer not null,
  talk_n integer,
  talk integer,
  hold_n integer,
  hold integer,
  acw_n integer,
  acw integer,
  handle_n integer,
  handle integer,
  handle_sq double precision,
  transferred_n integer,
  transferred integer,
  csat_n integer,
  csat double precision,
  csat_top integer,
  nps_n integer,
  nps integer,
  promoters integer,
  detractors integer,
  sales_n integer,
  sales integer,
  sale_cents bigint,
  repeats_n integer,
  repeats integer,
  CHECK ((contacts > 0)),
  PRIMARY KEY (day, person_id, lane_id)
);

create policy seen on contacts.agent_day_row for select to merkitys_app
  using (person_id IN ( SELECT s.person_id
   FROM people.seen_by(people.viewer()) s(person_id)));

create policy whole on contacts.agent_day_row for all to merkitys_app_whole
  using true
  with check true;

create table contacts.erased_agent (
  source_id integer not null,
  key_hash bytea not null,
  pseudonym text not null,
  until_day date not null,
  agent_key text,
  FOREIGN KEY (source_id) REFERENCES contacts.source(id) ON DELETE CASCADE,
  PRIMARY KEY (source_id, key_hash),
  UNIQUE (pseudonym)
);

CREATE INDEX erased_agent_pending ON contacts.erased_agent USING btree (source_id) WHERE (agent_key IS NOT NULL);

create table contacts.import (
  id integer not null generated always as identity,
  source_id integer not null,
  file_name text not null,
  bytes bigint not null,
  upload text,
  state text not null,
  rows_read bigint not null default 0,
  accepted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  skipped bigint not null default 0,
  quarantined bigint not null default 0,
  first_contact timestamp without time zone,
  last_contact timestamp without time zone,
  message_key text,
  message_args text[] not null default '{}'::text[],
  received_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  received_by bigint,
  dry_run boolean not null default false,
  CHECK ((bytes >= 0)),
  CHECK ((state = ANY (ARRAY['received'::text, 'merged'::text, 'done'::text, 'failed'::text, 'tried'::text]))),
  FOREIGN KEY (received_by) REFERENCES people.person(id),
  FOREIGN KEY (source_id) REFERENCES contacts.source(id),
  PRIMARY KEY (id)
);

CREATE INDEX import_unfinished ON contacts.import USING btree (id) WHERE (state = ANY (ARRAY['received'::text, 'merged'::text]));

create table contacts.inbox_file (
  import_id integer not null,
  source_id integer not null,
  name text not null,
  digest bytea not null,
  settled boolean not null default false,
  FOREIGN KEY (import_id) REFERENCES contacts.import(id) ON DELETE CASCADE,
  FOREIGN KEY (source_id) REFERENCES contacts.source(id),
  PRIMARY KEY (import_id)
);

CREATE INDEX inbox_file_digest ON contacts.inbox_file USING btree (source_id, digest);

create table contacts.lane (
  id integer not null generated always as identity,
  source_id integer not null,
  queue_id integer not null,
  channel text not null,
  FOREIGN KEY (queue_id) REFERENCES contacts.queue(id),
  FOREIGN KEY (source_id) REFERENCES contacts.source(id),
  PRIMARY KEY (id),
  UNIQUE (source_id, queue_id, channel)
);

create table contacts.quarantine_reason (
  import_id integer not null,
  reason text not null,
  rows bigint not null,
  CHECK ((rows > 0)),
  FOREIGN KEY (import_id) REFERENCES contacts.import(id) ON DELETE CASCADE,
  PRIMARY KEY (import_id, reason)
);

create table contacts.queue (
  id integer not null generated always as identity,
  name text not null,
  client_id bigint,
  FOREIGN KEY (client_id) REFERENCES people.client(id),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (name, client_id)
);

create table contacts.revision (
  only_row boolean not null default true,
  number bigint not null,
  CHECK (only_row),
  PRIMARY KEY (only_row)
);

CREATE CONSTRAINT TRIGGER rows_are_secured AFTER UPDATE ON contacts.revision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION contacts.rows_are_secured();

create table contacts.sample (
  id bigint not null generated always as identity,
  file_name text not null,
  bytes bigint not null,
  kept text not null,
  received_at timestamp with time zone not null,
  received_by bigint not null,
  CHECK ((bytes >= 0)),
  FOREIGN KEY (received_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (kept)
);

create policy brought on contacts.sample for all to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['leader'::text, 'administrator'::text]) AS viewer_is)
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['leader'::text, 'administrator'::text]) AS viewer_is);

create policy whole on contacts.sample for all to merkitys_app_whole
  using true
  with check true;

create table contacts.source (
  id integer not null generated always as identity,
  name text not null,
  mapping jsonb not null,
  CHECK ((name <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (name)
);

create table contacts.unknown_agent (
  import_id integer not null,
  agent_key text not null,
  accepted bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  FOREIGN KEY (import_id) REFERENCES contacts.import(id) ON DELETE CASCADE,
  PRIMARY KEY (import_id, agent_key)
);

CREATE OR REPLACE FUNCTION contacts.begin_bulk_load()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from contacts.agent_day_row) then
    return false;
  end if;
  lock table contacts.agent_day_row in access exclusive mode;
  if exists (select from contacts.agent_day_row) then
    return false;
  end if;
  alter table contacts.agent_day_row drop constraint agent_day_row_key;
  alter table contacts.agent_day_row disable row level security;
  -- Has the trigger below look.
  update contacts.revision set number = number + 1;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION contacts.end_bulk_load()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET maintenance_work_mem TO '256MB'
AS $function$
begin
  alter table contacts.agent_day_row enable row level security;
  alter table contacts.agent_day_row add constraint agent_day_row_key primary key (day, person_id, lane_id);
end $function$
;

CREATE OR REPLACE FUNCTION contacts.last_day(until date)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select max(day) from contacts.agent_day_row where day <= until
$function$
;

CREATE OR REPLACE FUNCTION contacts.rows_are_secured()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = 'contacts.agent_day_row'::regclass) then
    raise exception 'a bulk load has to end before its transaction';
  end if;
  return null;
end $function$
;

create table directory.upload (
  id bigint not null generated always as identity,
  kind text not null,
  file_name text not null,
  content bytea not null,
  source text,
  others_left boolean not null default false,
  uploaded_by bigint,
  uploaded_at timestamp with time zone not null,
  confirmed_by bigint,
  confirmed_at timestamp with time zone,
  joined integer not null default 0,
  changed integer not null default 0,
  gone integer not null default 0,
  unchanged integer not null default 0,
  CHECK (((kind = 'proposal'::text) = (source IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['people'::text, 'absences'::text, 'proposal'::text]))),
  FOREIGN KEY (confirmed_by) REFERENCES people.person(id),
  FOREIGN KEY (uploaded_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_waiting ON directory.upload USING btree (uploaded_at) WHERE (confirmed_at IS NULL);

create policy decided on directory.upload for all to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is)
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is);

create policy proposed on directory.upload for select to merkitys_app
  using ((kind = 'proposal'::text) AND ( SELECT people.viewer_is(VARIADIC ARRAY['leader'::text]) AS viewer_is));

create policy proposing on directory.upload for insert to merkitys_app
  with check ((kind = 'proposal'::text) AND ( SELECT people.viewer_is(VARIADIC ARRAY['leader'::text]) AS viewer_is));

create policy whole on directory.upload for all to merkitys_app_whole
  using true
  with check true;

create table feedback.answer (
  id uuid not null default gen_random_uuid(),
  round_id bigint not null,
  words text not null,
  FOREIGN KEY (round_id) REFERENCES feedback.round(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX answer_round ON feedback.answer USING btree (round_id);

create policy seen on feedback.answer for select to merkitys_app
  using (EXISTS ( SELECT
   FROM feedback.round r
  WHERE ((r.id = answer.round_id) AND (r.about_id = ( SELECT people.viewer() AS viewer)))));

create table feedback.ballot (
  round_id bigint not null,
  ticket_hash bytea not null,
  sealed bytea,
  FOREIGN KEY (round_id) REFERENCES feedback.round(id) ON DELETE CASCADE,
  PRIMARY KEY (round_id, ticket_hash)
);

create policy nobody on feedback.ballot for all to merkitys_app
  using false
  with check false;

create table feedback.given (
  id bigint not null generated always as identity,
  giver_id bigint not null,
  receiver_id bigint not null,
  kind text not null,
  situation text,
  behaviour text not null,
  effect text,
  given_at timestamp with time zone not null,
  read_at timestamp with time zone,
  follow_up_on date,
  followed_up_at timestamp with time zone,
  request_id bigint,
  imported_by bigint,
  fingerprint bytea,
  CHECK ((behaviour ~ '\S'::text)),
  CHECK ((receiver_id <> giver_id)),
  CHECK (((imported_by = giver_id) OR (imported_by = receiver_id))),
  CHECK (((imported_by IS NULL) = (fingerprint IS NULL))),
  CHECK ((effect ~ '\S'::text)),
  CHECK ((kind = ANY (ARRAY['appreciative'::text, 'corrective'::text]))),
  CHECK ((situation ~ '\S'::text)),
  FOREIGN KEY (giver_id) REFERENCES people.person(id),
  FOREIGN KEY (imported_by) REFERENCES people.person(id),
  FOREIGN KEY (receiver_id) REFERENCES people.person(id),
  FOREIGN KEY (request_id) REFERENCES feedback.request(id) ON DELETE SET NULL,
  PRIMARY KEY (id),
  UNIQUE (fingerprint),
  UNIQUE (id, receiver_id)
);

CREATE INDEX given_follow_up ON feedback.given USING btree (follow_up_on) WHERE ((follow_up_on IS NOT NULL) AND (followed_up_at IS NULL));

CREATE INDEX given_given ON feedback.given USING btree (giver_id, given_at DESC, id DESC);

CREATE INDEX given_received ON feedback.given USING btree (receiver_id, given_at DESC, id DESC);

CREATE INDEX given_request ON feedback.given USING btree (request_id);

create policy given on feedback.given for insert to merkitys_app
  with check ((giver_id = ( SELECT people.viewer() AS viewer)) OR ((imported_by = ( SELECT people.viewer() AS viewer)) AND (receiver_id = ( SELECT people.viewer() AS viewer))));

create policy noted on feedback.given for update to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = giver_id) OR (( SELECT people.viewer() AS viewer) = receiver_id));

create policy seen on feedback.given for select to merkitys_app
  using (((( SELECT people.viewer() AS viewer) = giver_id) OR (( SELECT people.viewer() AS viewer) = receiver_id)) OR (id IN ( SELECT s.feedback_id
   FROM feedback.share s
  WHERE (s.with_id = ( SELECT people.viewer() AS viewer)))));

create policy withdrawn on feedback.given for delete to merkitys_app
  using ((giver_id = ( SELECT people.viewer() AS viewer)) AND (read_at IS NULL));

create table feedback.invitation (
  round_id bigint not null,
  about_id bigint not null,
  person_id bigint not null,
  ticket bytea not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (round_id, about_id) REFERENCES feedback.round(id, about_id) ON DELETE CASCADE,
  PRIMARY KEY (round_id, person_id)
);

CREATE INDEX invitation_person ON feedback.invitation USING btree (person_id);

create policy invited on feedback.invitation for insert to merkitys_app
  with check ((about_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM people.person p
  WHERE ((p.id = invitation.person_id) AND (p.supervisor_id = invitation.about_id)))));

create policy seen on feedback.invitation for select to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create table feedback.reply (
  id bigint not null generated always as identity,
  feedback_id bigint not null,
  author_id bigint not null,
  words text not null,
  at timestamp with time zone not null,
  imported_by bigint,
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (feedback_id) REFERENCES feedback.given(id) ON DELETE CASCADE,
  FOREIGN KEY (imported_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX reply_author ON feedback.reply USING btree (author_id);

CREATE INDEX reply_feedback ON feedback.reply USING btree (feedback_id, id);

create policy said on feedback.reply for insert to merkitys_app
  with check (((( SELECT people.viewer() AS viewer) = author_id) OR (( SELECT people.viewer() AS viewer) = imported_by)) AND (EXISTS ( SELECT
   FROM feedback.given g
  WHERE ((g.id = reply.feedback_id) AND ((reply.author_id = g.giver_id) OR (reply.author_id = g.receiver_id)) AND ((( SELECT people.viewer() AS viewer) = g.giver_id) OR (( SELECT people.viewer() AS viewer) = g.receiver_id))))));

create policy seen on feedback.reply for select to merkitys_app
  using (EXISTS ( SELECT
   FROM feedback.given g
  WHERE (g.id = reply.feedback_id)));

create table feedback.request (
  id bigint not null generated always as identity,
  asker_id bigint not null,
  asked_id bigint not null,
  question text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  declined_at timestamp with time zone,
  CHECK ((asked_id <> asker_id)),
  CHECK (((answered_at IS NULL) OR (declined_at IS NULL))),
  CHECK ((question ~ '\S'::text)),
  FOREIGN KEY (asked_id) REFERENCES people.person(id),
  FOREIGN KEY (asker_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX request_asker ON feedback.request USING btree (asker_id, id);

CREATE UNIQUE INDEX request_open ON feedback.request USING btree (asked_id, asker_id) WHERE ((answered_at IS NULL) AND (declined_at IS NULL));

create policy answered on feedback.request for update to merkitys_app
  using (asked_id = ( SELECT people.viewer() AS viewer));

create policy asked on feedback.request for insert to merkitys_app
  with check (asker_id = ( SELECT people.viewer() AS viewer));

create policy seen on feedback.request for select to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = asker_id) OR (( SELECT people.viewer() AS viewer) = asked_id));

create policy taken_back on feedback.request for delete to merkitys_app
  using ((asker_id = ( SELECT people.viewer() AS viewer)) AND (answered_at IS NULL));

create table feedback.round (
  id bigint not null generated always as identity,
  about_id bigint not null,
  question text not null,
  opened_on date not null,
  closes_on date not null,
  invited integer not null,
  closed_on date,
  outcome text,
  CHECK ((closes_on > opened_on)),
  CHECK (((closed_on IS NULL) = (outcome IS NULL))),
  CHECK ((invited >= 5)),
  CHECK ((outcome = ANY (ARRAY['shown'::text, 'held_back'::text]))),
  CHECK ((question ~ '\S'::text)),
  FOREIGN KEY (about_id) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (id, about_id)
);

CREATE INDEX round_about ON feedback.round USING btree (about_id, id);

CREATE UNIQUE INDEX round_open ON feedback.round USING btree (about_id) WHERE (closed_on IS NULL);

create policy opened on feedback.round for insert to merkitys_app
  with check ((about_id = ( SELECT people.viewer() AS viewer)) AND (closed_on IS NULL));

create policy seen on feedback.round for select to merkitys_app
  using ((about_id = ( SELECT people.viewer() AS viewer)) OR (id IN ( SELECT i.round_id
   FROM feedback.invitation i
  WHERE (i.person_id = ( SELECT people.viewer() AS viewer)))));

create table feedback.share (
  feedback_id bigint not null,
  receiver_id bigint not null,
  with_id bigint not null,
  shared_at timestamp with time zone not null,
  CHECK ((with_id <> receiver_id)),
  FOREIGN KEY (feedback_id, receiver_id) REFERENCES feedback.given(id, receiver_id) ON DELETE CASCADE,
  FOREIGN KEY (with_id) REFERENCES people.person(id),
  PRIMARY KEY (feedback_id, with_id)
);

CREATE INDEX share_with ON feedback.share USING btree (with_id);

create policy seen on feedback.share for select to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = receiver_id) OR (( SELECT people.viewer() AS viewer) = with_id));

create policy shown on feedback.share for insert to merkitys_app
  with check (receiver_id = ( SELECT people.viewer() AS viewer));

create policy taken_back on feedback.share for delete to merkitys_app
  using (receiver_id = ( SELECT people.viewer() AS viewer));

create table feedback.upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_owner ON feedback.upload USING btree (brought_by, id);

create policy own on feedback.upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

CREATE OR REPLACE FUNCTION feedback.cast_ballot(round bigint, hash bytea, words bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for share;
  if not found then
    return false;
  end if;
  update feedback.ballot b
  set sealed = words
  where b.round_id = round and b.ticket_hash = hash and b.sealed is null;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.close_round(round bigint, words text[], today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  cast_ballots integer;
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for update;
  if not found then
    raise exception 'a round closes once';
  end if;
  select count(*) into cast_ballots from feedback.ballot b where b.round_id = round and b.sealed is not null;
  if cast_ballots >= 5 then
    if cast_ballots <> cardinality(words) then
      raise exception 'every ballot counts, and nothing else';
    end if;
    insert into feedback.answer (round_id, words)
    select round, w.word from unnest(words) as w(word) order by random();
  end if;
  update feedback.round r
  set closed_on = today, outcome = case when cast_ballots >= 5 then 'shown' else 'held_back' end
  where r.id = round;
  delete from feedback.ballot b where b.round_id = round;
  delete from feedback.invitation i where i.round_id = round;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from feedback.given;
  with gone as (delete from feedback.given g where g.given_at < before returning 1)
  select count(*) into deleted from gone;
  delete from feedback.request r where r.asked_at < before;
  delete from feedback.round r where r.closed_on < before::date;
  delete from feedback.upload u where u.brought_at < before;
  select min(g.given_at) into oldest from feedback.given g;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.follow_ups(due date)
 RETURNS TABLE(feedback_id bigint, giver_id bigint, receiver_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select g.id, g.giver_id, g.receiver_id
  from feedback.given g
  where g.follow_up_on = due and g.followed_up_at is null
$function$
;

CREATE OR REPLACE FUNCTION feedback.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from feedback.given g where g.receiver_id = person;
  delete from feedback.share s where s.with_id = person;
  delete from feedback.request r where person in (r.asker_id, r.asked_id);
  delete from feedback.round r where r.about_id = person;
  -- The ballot stays: nobody can tell which of them it is.
  delete from feedback.invitation i where i.person_id = person;
  delete from feedback.upload u where u.brought_by = person;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.is_cast(round bigint, hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(
    (select b.sealed is not null from feedback.ballot b where b.round_id = round and b.ticket_hash = hash),
    true
  )
$function$
;

CREATE OR REPLACE FUNCTION feedback.kept_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'feedbackReceived', count(*) from feedback.given g where g.receiver_id = person
  union all
  select 'feedbackGiven', count(*) from feedback.given g where g.giver_id = person
  union all
  select 'feedbackRequests', count(*) from feedback.request r where person in (r.asker_id, r.asked_id)
  union all
  select 'feedbackRounds', count(*) from feedback.round r where r.about_id = person
  union all
  select 'feedbackFiles', count(*) from feedback.upload u where u.brought_by = person
$function$
;

CREATE OR REPLACE FUNCTION feedback.last_to(people bigint[])
 RETURNS TABLE(person_id bigint, last_at timestamp with time zone, own_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, f.last_at, f.own_at
  from people.person p
  cross join lateral (
    select max(g.given_at) as last_at, max(g.given_at) filter (where g.giver_id = (select people.viewer())) as own_at
    from feedback.given g
    where g.receiver_id = p.id
  ) f
  where p.id = any(people)
    and not p.erased
    and (
      p.supervisor_id = (select people.viewer())
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$function$
;

CREATE OR REPLACE FUNCTION feedback.lay_ballots(round bigint, hashes bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (
    select from feedback.round r
    where r.id = round
      and r.about_id = people.viewer()
      and r.closed_on is null
      and r.invited = cardinality(hashes)
      and r.invited = (select count(*) from feedback.invitation i where i.round_id = r.id)
      and not exists (select from feedback.ballot b where b.round_id = r.id)
  ) then
    raise exception 'ballots are laid out once, one for each person invited';
  end if;
  insert into feedback.ballot (round_id, ticket_hash)
  select round, h.hash from unnest(hashes) as h(hash) order by h.hash;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.reach(since timestamp with time zone, today date)
 RETURNS TABLE(supervisor_id bigint, people integer, reached integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.supervisor_id, count(*)::integer,
    count(*) filter (
      where exists (select from feedback.given g where g.receiver_id = p.id and g.given_at >= since)
    )::integer
  from people.person p
  where p.supervisor_id in (select l.person_id from people.led_by(people.viewer()) l)
    and not p.erased
    and (p.left_on is null or p.left_on >= today)
  group by p.supervisor_id
  having count(*) >= 5
$function$
;

CREATE OR REPLACE FUNCTION feedback.rounds_to_close(today date)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.id from feedback.round r where r.closed_on is null and r.closes_on < today order by r.id
$function$
;

CREATE OR REPLACE FUNCTION feedback.take_ballots(round bigint)
 RETURNS SETOF bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from feedback.round r where r.id = round and r.closed_on is null for update;
  if found then
    return query
      select b.sealed from feedback.ballot b where b.round_id = round and b.sealed is not null order by random();
  end if;
end $function$
;

create table goals.goal (
  id bigint not null generated always as identity,
  made_by bigint,
  made_at timestamp with time zone not null,
  closed_on date,
  doing text[] not null default '{}'::text[],
  CHECK ((cardinality(doing) <= 7)),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

create table goals.goal_version (
  id bigint not null generated always as identity,
  goal_id bigint not null,
  number integer not null,
  name text not null,
  metric text not null,
  comparator text not null,
  low double precision,
  high double precision,
  team_id bigint,
  site_id bigint,
  client_id bigint,
  queue_id bigint,
  channel text,
  role text,
  tenure text,
  period text not null,
  valid_from date not null,
  why text not null,
  strategy_aim text,
  written_by bigint,
  written_at timestamp with time zone not null,
  CHECK ((channel <> ''::text)),
  CHECK ((comparator = ANY (ARRAY['at_most'::text, 'at_least'::text, 'within'::text]))),
  CHECK ((metric <> ''::text)),
  CHECK ((name <> ''::text)),
  CHECK ((number > 0)),
  CHECK ((period = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'rolling_4_weeks'::text, 'rolling_13_weeks'::text]))),
  CHECK ((role = ANY (ARRAY['agent'::text, 'supervisor'::text, 'coach'::text, 'leader'::text, 'hr'::text, 'administrator'::text]))),
  CHECK ((strategy_aim ~ '\S'::text)),
  CHECK ((tenure <> ''::text)),
  CHECK ((why ~ '\S'::text)),
  CHECK (
CASE comparator
    WHEN 'at_most'::text THEN ((low IS NULL) AND (high IS NOT NULL))
    WHEN 'at_least'::text THEN ((low IS NOT NULL) AND (high IS NULL))
    ELSE (low < high)
END),
  FOREIGN KEY (client_id) REFERENCES people.client(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (site_id) REFERENCES people.site(id),
  FOREIGN KEY (team_id) REFERENCES people.team(id),
  FOREIGN KEY (written_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (goal_id, number),
  UNIQUE (goal_id, valid_from)
);

CREATE INDEX goal_version_team ON goals.goal_version USING btree (team_id);

CREATE TRIGGER goal_version_follows BEFORE INSERT ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION goals.version_follows();

CREATE TRIGGER goal_version_stays BEFORE DELETE OR UPDATE ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION goals.versions_stay();

create table goals.verdict (
  id bigint not null generated always as identity,
  goal_id bigint not null,
  version_id bigint not null,
  from_day date not null,
  until_day date not null,
  verdict text not null,
  too_easy boolean not null,
  eligible integer not null,
  reached integer not null,
  told_at timestamp with time zone not null,
  CHECK ((until_day >= from_day)),
  CHECK (((reached >= 0) AND (reached <= eligible))),
  CHECK ((eligible >= 0)),
  CHECK ((verdict = ANY (ARRAY['not_enough_people'::text, 'realistic'::text, 'too_demanding'::text, 'unclear'::text]))),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (version_id) REFERENCES goals.goal_version(id),
  PRIMARY KEY (id)
);

CREATE INDEX verdict_of_goal ON goals.verdict USING btree (goal_id, id DESC);

CREATE INDEX verdict_told ON goals.verdict USING btree (told_at);

CREATE OR REPLACE FUNCTION goals.version_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from goals.goal where id = new.goal_id for update;
  if new.number <> (select coalesce(max(number), 0) + 1 from goals.goal_version where goal_id = new.goal_id) then
    raise exception 'version % of goal % is out of turn', new.number, new.goal_id;
  end if;
  if new.valid_from <= (select max(valid_from) from goals.goal_version where goal_id = new.goal_id) then
    raise exception 'version % of goal % must hold from a later day than the one before', new.number, new.goal_id;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION goals.versions_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'version % of goal % is history: write a new version', old.number, old.goal_id;
end $function$
;

create table golive.checklist (
  id bigint not null generated always as identity,
  dialogue_on date not null,
  dialogue_with text not null,
  informed_on date not null,
  informed_how text not null,
  assessed_on date not null,
  legal_basis text not null,
  responsible text not null,
  necessity jsonb not null,
  filled_by bigint,
  filled_at timestamp with time zone not null,
  withdrawn_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  CHECK ((dialogue_with ~ '\S'::text)),
  CHECK ((informed_how ~ '\S'::text)),
  CHECK ((legal_basis ~ '\S'::text)),
  CHECK ((responsible ~ '\S'::text)),
  CHECK ((withdrawn_why ~ '\S'::text)),
  FOREIGN KEY (filled_by) REFERENCES people.person(id),
  FOREIGN KEY (withdrawn_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE UNIQUE INDEX checklist_holds ON golive.checklist USING btree ((true)) WHERE (withdrawn_at IS NULL);

create table golive.grace (
  only_row boolean not null default true,
  until_day date not null,
  CHECK (only_row),
  PRIMARY KEY (only_row)
);

create table identity.account (
  person_id bigint not null,
  password_hash text,
  theme text not null default 'auto'::text,
  created_at timestamp with time zone not null,
  first_until timestamp with time zone,
  CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text]))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create table identity.known_device (
  token_hash bytea not null,
  person_id bigint not null,
  known_since timestamp with time zone not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (token_hash)
);

CREATE INDEX known_device_person ON identity.known_device USING btree (person_id);

create table identity.link (
  person_id bigint not null,
  purpose text not null,
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  CHECK ((purpose = ANY (ARRAY['INVITATION'::text, 'NEW_PASSWORD'::text]))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id, purpose),
  UNIQUE (token_hash)
);

create table identity.passkey (
  id bigint not null generated always as identity,
  person_id bigint not null,
  credential_id bytea not null,
  name text not null,
  public_key bytea not null,
  uses bigint not null,
  may_be_copied boolean not null,
  is_copied boolean not null,
  transports text[] not null,
  attestation bytea not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  CHECK ((name <> ''::text)),
  FOREIGN KEY (person_id) REFERENCES identity.passkey_owner(person_id),
  PRIMARY KEY (id),
  UNIQUE (credential_id)
);

CREATE INDEX passkey_person ON identity.passkey USING btree (person_id);

create table identity.passkey_owner (
  person_id bigint not null,
  handle bytea not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id),
  UNIQUE (handle)
);

create table identity.recovery_code (
  person_id bigint not null,
  code_hash bytea not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id, code_hash)
);

create table identity.reset_request (
  id bigint not null generated always as identity,
  email text not null,
  language text not null,
  PRIMARY KEY (id)
);

create table identity.second_factor (
  person_id bigint not null,
  secret bytea not null,
  made_at timestamp with time zone not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create table identity.throttle (
  key text not null,
  level double precision not null,
  counted_at timestamp with time zone not null,
  free_at timestamp with time zone not null,
  PRIMARY KEY (key)
);

create table identity.token (
  id bigint not null generated always as identity,
  token_hash bytea not null,
  name text not null,
  person_id bigint,
  made_by bigint not null,
  scopes text[] not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  CHECK ((name <> ''::text)),
  CHECK ((cardinality(scopes) > 0)),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (token_hash)
);

CREATE INDEX token_person ON identity.token USING btree (person_id);

create table installation.organisation (
  only_row boolean not null default true,
  name text not null,
  demo boolean not null,
  founded_at timestamp with time zone not null,
  CHECK ((name <> ''::text)),
  CHECK (only_row),
  PRIMARY KEY (only_row)
);

create table installation.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_due ON installation.scheduled_task USING btree (execution_time);

CREATE OR REPLACE FUNCTION installation.act_for_whole()
 RETURNS void
 LANGUAGE sql
AS $function$
  select set_config('role', 'merkitys_app_whole', true)
$function$
;

create table instructions.event (
  id bigint not null generated always as identity,
  instruction_id bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  by_id bigint,
  to_id bigint,
  words text,
  due_on date,
  version integer,
  reports integer not null default 0,
  CHECK ((kind = ANY (ARRAY['added'::text, 'taken_up'::text, 'given'::text, 'changed'::text, 'verified'::text, 'passed'::text, 'handed_over'::text, 'retired'::text, 'brought_back'::text]))),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (by_id) REFERENCES people.person(id),
  FOREIGN KEY (instruction_id) REFERENCES instructions.instruction(id) ON DELETE CASCADE,
  FOREIGN KEY (to_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX event_by ON instructions.event USING btree (by_id);

CREATE INDEX event_instruction ON instructions.event USING btree (instruction_id, id);

CREATE INDEX event_to ON instructions.event USING btree (to_id);

create policy seen on instructions.event for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create policy taken on instructions.event for insert to merkitys_app
  with check ((by_id = ( SELECT people.viewer() AS viewer)) AND instructions.may_write_of(instruction_id));

create table instructions.instruction (
  id bigint not null generated always as identity,
  title text not null,
  address text,
  words text,
  language text not null,
  client_id bigint,
  queue_id integer,
  folded text not null default translate(lower(((title || ' '::text) || COALESCE(words, ''::text))), 'äöåąčęėįšųūž'::text, 'aoaaceeisuuz'::text),
  version integer not null default 1,
  owner_id bigint not null,
  added_by bigint not null,
  added_at timestamp with time zone not null,
  months smallint not null,
  review_on date not null,
  verified_on date,
  verified_by bigint,
  changed_at timestamp with time zone,
  reports integer not null default 0,
  repairer_id bigint,
  repair_by date,
  retired_at timestamp with time zone,
  review_told smallint not null default 0,
  repair_told boolean not null default false,
  next_on date default 
CASE
    WHEN (retired_at IS NULL) THEN LEAST(
    CASE review_told
        WHEN 0 THEN (review_on - 14)
        WHEN 1 THEN (review_on + 1)
        ELSE NULL::date
    END,
    CASE
        WHEN ((changed_at IS NULL) AND (NOT repair_told)) THEN (repair_by + 1)
        ELSE NULL::date
    END)
    ELSE NULL::date
END,
  fingerprint text,
  CHECK (((address ~ '^https?://[^/\s]\S*$'::text) AND (char_length(address) <= 1000))),
  CHECK ((num_nonnulls(address, words) = 1)),
  CHECK (((verified_on IS NULL) = (verified_by IS NULL))),
  CHECK (((repairer_id IS NULL) = (repair_by IS NULL))),
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK (((months >= 1) AND (months <= 36))),
  CHECK ((reports >= 0)),
  CHECK (((review_told >= 0) AND (review_told <= 2))),
  CHECK (((title ~ '\S'::text) AND (char_length(title) <= 200))),
  CHECK ((version > 0)),
  CHECK (((words ~ '\S'::text) AND (char_length(words) <= 20000))),
  FOREIGN KEY (added_by) REFERENCES people.person(id),
  FOREIGN KEY (client_id) REFERENCES people.client(id) ON DELETE SET NULL,
  FOREIGN KEY (owner_id) REFERENCES people.person(id),
  FOREIGN KEY (queue_id) REFERENCES contacts.queue(id) ON DELETE SET NULL,
  FOREIGN KEY (repairer_id) REFERENCES people.person(id),
  FOREIGN KEY (verified_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (fingerprint)
);

CREATE INDEX instruction_like ON instructions.instruction USING gin (folded public.gin_trgm_ops) WHERE (retired_at IS NULL);

CREATE INDEX instruction_next ON instructions.instruction USING btree (next_on, id) WHERE (next_on IS NOT NULL);

CREATE INDEX instruction_owner ON instructions.instruction USING btree (owner_id) WHERE (retired_at IS NULL);

CREATE INDEX instruction_repairer ON instructions.instruction USING btree (repairer_id) WHERE (repairer_id IS NOT NULL);

CREATE INDEX instruction_title ON instructions.instruction USING btree (lower(title), id) WHERE (retired_at IS NULL);

create policy added on instructions.instruction for insert to merkitys_app
  with check ((added_by = ( SELECT people.viewer() AS viewer)) AND ( SELECT people.viewer_is(VARIADIC ARRAY['supervisor'::text, 'coach'::text, 'leader'::text, 'hr'::text, 'administrator'::text]) AS viewer_is));

create policy mended on instructions.instruction for update to merkitys_app
  using (((( SELECT people.viewer() AS viewer) = owner_id) OR (( SELECT people.viewer() AS viewer) = repairer_id)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'administrator'::text]) AS viewer_is))
  with check true;

create policy seen on instructions.instruction for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create table instructions.report (
  id bigint not null generated always as identity,
  instruction_id bigint not null,
  reporter_id bigint not null,
  words text,
  at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  CHECK ((outcome = ANY (ARRAY['mended'::text, 'right'::text]))),
  CHECK (((words ~ '\S'::text) AND (char_length(words) <= 1000))),
  FOREIGN KEY (instruction_id) REFERENCES instructions.instruction(id) ON DELETE CASCADE,
  FOREIGN KEY (reporter_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX report_instruction ON instructions.report USING btree (instruction_id, id);

CREATE UNIQUE INDEX report_open ON instructions.report USING btree (instruction_id, reporter_id) WHERE (closed_at IS NULL);

CREATE INDEX report_reporter ON instructions.report USING btree (reporter_id);

create policy seen on instructions.report for select to merkitys_app
  using ((reporter_id = ( SELECT people.viewer() AS viewer)) OR instructions.in_charge(instruction_id));

create table instructions.upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_owner ON instructions.upload USING btree (brought_by, id);

create policy own on instructions.upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

create table instructions.version (
  instruction_id bigint not null,
  number integer not null,
  title text not null,
  address text,
  words text,
  language text not null,
  by_id bigint not null,
  at timestamp with time zone not null,
  FOREIGN KEY (by_id) REFERENCES people.person(id),
  FOREIGN KEY (instruction_id) REFERENCES instructions.instruction(id) ON DELETE CASCADE,
  PRIMARY KEY (instruction_id, number)
);

CREATE INDEX version_by ON instructions.version USING btree (by_id);

create policy seen on instructions.version for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create policy written on instructions.version for insert to merkitys_app
  with check ((by_id = ( SELECT people.viewer() AS viewer)) AND instructions.may_write_of(instruction_id));

CREATE OR REPLACE FUNCTION instructions.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from instructions.report;
  with gone as (delete from instructions.report r where r.closed_at < before returning 1)
  select count(*) into deleted from gone;
  delete from instructions.instruction i where i.retired_at < before;
  delete from instructions.upload u where u.brought_at < before;
  select min(r.closed_at) into oldest from instructions.report r;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION instructions.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  with gone as (
    delete from instructions.report r where r.reporter_id = person returning r.instruction_id, r.closed_at
  )
  update instructions.instruction i
  set reports = i.reports - 1
  from gone g
  where g.instruction_id = i.id and g.closed_at is null;
  delete from instructions.upload u where u.brought_by = person;
  update instructions.instruction i set repairer_id = null, repair_by = null where i.repairer_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION instructions.hand_over(today date, now timestamp with time zone)
 RETURNS TABLE(id bigint, owner_id bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    with gone as (
      select p.id
      from people.person p
      where (p.left_on < today or p.erased)
        and exists (
          select from instructions.instruction i where i.owner_id = p.id and i.retired_at is null
        )
    ), heir as (
      select g.id as gone, people.takes_over_from(g.id, today) as heir from gone g
    ), moved as (
      update instructions.instruction i
      set owner_id = h.heir
      from heir h
      where i.owner_id = h.gone and h.heir is not null and i.retired_at is null
      returning i.id, i.owner_id
    ), told as (
      insert into instructions.event (instruction_id, at, kind, to_id)
      select m.id, now, 'handed_over', m.owner_id from moved m
    )
    select m.id, m.owner_id from moved m;
  update instructions.instruction i
  set repairer_id = null, repair_by = null
  from people.person p
  where p.id = i.repairer_id and (p.left_on < today or p.erased);
end $function$
;

CREATE OR REPLACE FUNCTION instructions.holding(patterns text[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.id
  from instructions.instruction i
  where i.folded like all (patterns)
    and i.retired_at is null
    and people.viewer() is not null
$function$
;

CREATE OR REPLACE FUNCTION instructions.in_charge(instruction bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select
    from instructions.instruction i
    where i.id = instruction
      and people.viewer() in (i.owner_id, i.repairer_id)
  )
$function$
;

CREATE OR REPLACE FUNCTION instructions.kept_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'instructionsReported', count(*) from instructions.report r where r.reporter_id = person
  union all
  select 'instructionsWritten', count(*) from instructions.event e where e.by_id = person
$function$
;

CREATE OR REPLACE FUNCTION instructions.may_write_of(instruction bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select
    from instructions.instruction i
    where i.id = instruction
      and (people.viewer() in (i.owner_id, i.repairer_id, i.added_by) or people.viewer_is('hr', 'administrator'))
  )
$function$
;

CREATE OR REPLACE FUNCTION instructions.reached(today date, most integer)
 RETURNS TABLE(id bigint, owner_id bigint, repairer_id bigint, review_on date, review_told smallint, repair_by date, repair_told boolean, changed boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select i.id, i.owner_id, i.repairer_id, i.review_on, i.review_told, i.repair_by, i.repair_told,
      i.changed_at is not null
    from instructions.instruction i
    where i.next_on <= today
    order by i.next_on, i.id
    limit most
    for update skip locked;
end $function$
;

CREATE OR REPLACE FUNCTION instructions.reminded(ids bigint[], reviews smallint[], repairs boolean[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update instructions.instruction i
  set review_told = t.review, repair_told = t.repair
  from unnest(ids, reviews, repairs) as t (id, review, repair)
  where i.id = t.id
$function$
;

CREATE OR REPLACE FUNCTION instructions.report_it(reported bigint, said text, now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  before integer;
  fresh boolean;
begin
  select i.reports into before
  from instructions.instruction i
  where i.id = reported and i.retired_at is null and people.viewer() is not null
  for update;
  if not found then
    return 'none';
  end if;
  insert into instructions.report as r (instruction_id, reporter_id, words, at)
  values (reported, people.viewer(), said, now)
  on conflict (instruction_id, reporter_id) where closed_at is null
  do update set words = coalesce(excluded.words, r.words)
  returning r.xmax = 0 into fresh;
  if not fresh then
    return 'again';
  end if;
  update instructions.instruction i set reports = i.reports + 1 where i.id = reported;
  return case before when 0 then 'first' else 'further' end;
end $function$
;

CREATE OR REPLACE FUNCTION instructions.said_of(reported bigint)
 RETURNS TABLE(words text, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.words, r.at
  from instructions.report r
  where r.instruction_id = reported
    and r.closed_at is null
    and people.viewer() is not null
  order by r.id
$function$
;

CREATE OR REPLACE FUNCTION instructions.settle(reported bigint, how text, now timestamp with time zone)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform 1 from instructions.instruction i where i.id = reported for update;
  if not instructions.in_charge(reported) then
    raise exception 'only those who see to an instruction answer what is reported of it';
  end if;
  return query
    update instructions.report r
    set closed_at = now, outcome = how
    where r.instruction_id = reported and r.closed_at is null
    returning r.reporter_id;
  update instructions.instruction i set reports = 0 where i.id = reported;
end $function$
;

CREATE OR REPLACE FUNCTION instructions.take_back(reported bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform 1 from instructions.instruction i where i.id = reported for update;
  delete from instructions.report r
  where r.instruction_id = reported and r.reporter_id = people.viewer() and r.closed_at is null;
  if not found then
    return false;
  end if;
  update instructions.instruction i set reports = i.reports - 1 where i.id = reported;
  return true;
end $function$
;

create table mail.letter (
  id bigint not null generated always as identity,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null default 'waiting'::text,
  posted_at timestamp with time zone not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  problem text,
  message_id text not null default (('<'::text || gen_random_uuid()) || '@merkitys.invalid>'::text),
  repeatable boolean not null default false,
  calendar text not null default ''::text,
  calendar_method text,
  unsubscribe text not null default ''::text,
  reply_to text not null default ''::text,
  CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  CHECK (((finished_at IS NULL) = (state = 'waiting'::text))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text]))),
  PRIMARY KEY (id)
);

CREATE INDEX letter_due ON mail.letter USING btree (next_try_at, id) WHERE (state = 'waiting'::text);

CREATE INDEX letter_failed ON mail.letter USING btree (lower(recipient)) WHERE (state = 'failed'::text);

CREATE INDEX letter_finished ON mail.letter USING btree (finished_at);

CREATE UNIQUE INDEX letter_message ON mail.letter USING btree (message_id);

create policy posted on mail.letter for insert to merkitys_app
  with check true;

create policy whole on mail.letter for all to merkitys_app_whole
  using true
  with check true;

create table notifications.dispatch (
  notice_id bigint not null,
  channel text not null,
  person_id bigint not null,
  digest boolean not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  problem text,
  failed_at timestamp with time zone,
  CHECK ((channel = ANY (ARRAY['mail'::text, 'chat'::text]))),
  FOREIGN KEY (notice_id) REFERENCES notifications.notice(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (notice_id, channel)
);

CREATE INDEX dispatch_due ON notifications.dispatch USING btree (channel, due_at) WHERE (failed_at IS NULL);

CREATE INDEX dispatch_failed ON notifications.dispatch USING btree (person_id) WHERE (failed_at IS NOT NULL);

CREATE INDEX dispatch_of_person ON notifications.dispatch USING btree (person_id);

create policy whole on notifications.dispatch for all to merkitys_app_whole
  using true
  with check true;

create table notifications.hours (
  person_id bigint not null,
  from_time time without time zone,
  until_time time without time zone,
  chat text,
  chat_address bytea,
  CHECK ((chat = ANY (ARRAY['slack'::text, 'teams'::text]))),
  CHECK (((until_time IS NULL) = (from_time IS NULL))),
  CHECK (((chat_address IS NULL) = (chat IS NULL))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create policy own on notifications.hours for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on notifications.hours for all to merkitys_app_whole
  using true
  with check true;

create table notifications.notice (
  id bigint not null generated always as identity,
  person_id bigint not null,
  topic text not null,
  key text not null,
  args jsonb not null,
  path text not null,
  told_at timestamp with time zone not null,
  read_at timestamp with time zone,
  sorted boolean not null default false,
  CHECK ((jsonb_typeof(args) = 'array'::text)),
  CHECK ((key ~ '^[a-zA-Z0-9_.]+$'::text)),
  CHECK (((path ~~ '/%'::text) AND (path !~~ '//%'::text))),
  CHECK ((topic ~ '^[a-z_]+$'::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX notice_of_person ON notifications.notice USING btree (person_id, id DESC);

CREATE INDEX notice_unread ON notifications.notice USING btree (person_id) WHERE (read_at IS NULL);

CREATE INDEX notice_unsorted ON notifications.notice USING btree (id) WHERE (NOT sorted);

create policy own on notifications.notice for select to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy read on notifications.notice for update to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy told on notifications.notice for insert to merkitys_app
  with check true;

create policy whole on notifications.notice for all to merkitys_app_whole
  using true
  with check true;

create table notifications.preference (
  person_id bigint not null,
  topic text not null,
  mail text not null,
  chat boolean not null,
  CHECK ((mail = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text, 'off'::text]))),
  CHECK ((topic ~ '^[a-z_]+$'::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id, topic)
);

create policy own on notifications.preference for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on notifications.preference for all to merkitys_app_whole
  using true
  with check true;

create table notifications.shift_hours (
  shift text not null,
  from_time time without time zone not null,
  until_time time without time zone not null,
  CHECK (((shift = lower(shift)) AND (shift ~ '\S'::text))),
  CHECK ((until_time <> from_time)),
  PRIMARY KEY (shift)
);

CREATE OR REPLACE FUNCTION notifications.unread_of(person bigint, most integer)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*)::integer
  from (select from notifications.notice n where n.person_id = person and n.read_at is null limit most) unread
$function$
;

create table onetoones.heard (
  id bigint not null generated always as identity,
  meeting_id bigint not null,
  leader_id bigint not null,
  employee_id bigint not null,
  words text not null,
  written_by bigint not null,
  written_at timestamp with time zone not null,
  released_at timestamp with time zone,
  released_to bigint,
  answer text,
  answered_at timestamp with time zone,
  CHECK ((length(answer) <= 2000)),
  CHECK (((written_by = leader_id) OR (written_by = employee_id))),
  CHECK (((released_at IS NULL) OR (released_at >= written_at))),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((words ~ '\S'::text) AND (length(words) <= 1000))),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (leader_id) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (released_to) REFERENCES people.person(id),
  FOREIGN KEY (written_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX heard_employee ON onetoones.heard USING btree (employee_id);

CREATE INDEX heard_meeting ON onetoones.heard USING btree (meeting_id);

CREATE INDEX heard_released_to ON onetoones.heard USING btree (released_to);

create policy of_the_two on onetoones.heard for all to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = leader_id) OR (( SELECT people.viewer() AS viewer) = employee_id))
  with check ((( SELECT people.viewer() AS viewer) = leader_id) OR (( SELECT people.viewer() AS viewer) = employee_id));

create policy released on onetoones.heard for select to merkitys_app
  using ((released_at IS NOT NULL) AND (released_to = ( SELECT people.viewer() AS viewer)));

create table onetoones.hours (
  person_id bigint not null,
  from_time time without time zone not null,
  until_time time without time zone not null,
  CHECK ((until_time <> from_time)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create policy own on onetoones.hours for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on onetoones.hours for all to merkitys_app_whole
  using true
  with check true;

create table onetoones.meeting (
  id bigint not null generated always as identity,
  series_id bigint,
  host_id bigint not null,
  employee_id bigint not null,
  template text not null,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  preparation_minutes integer not null,
  follow_up_minutes integer not null,
  due_at timestamp with time zone not null,
  state text not null default 'planned'::text,
  held_at timestamp with time zone,
  series_ended boolean not null default false,
  uid uuid not null default gen_random_uuid(),
  sequence integer not null default 0,
  changed_at timestamp with time zone not null,
  imported_at timestamp with time zone,
  ended_because text,
  CHECK ((employee_id <> host_id)),
  CHECK (((state = 'held'::text) = (held_at IS NOT NULL))),
  CHECK (((state = 'cancelled'::text) OR (NOT series_ended))),
  CHECK (((imported_at IS NULL) OR (state = 'held'::text))),
  CHECK ((ended_because = ANY (ARRAY['handed_over'::text, 'host_left'::text, 'employee_left'::text]))),
  CHECK (((follow_up_minutes >= 0) AND (follow_up_minutes <= 120))),
  CHECK (((minutes >= 5) AND (minutes <= 240))),
  CHECK (((ended_because IS NULL) OR ((state = 'cancelled'::text) AND (series_id IS NULL)))),
  CHECK (((preparation_minutes >= 0) AND (preparation_minutes <= 120))),
  CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'skipped'::text, 'cancelled'::text]))),
  CHECK ((template ~ '^[a-z0-9_-]+$'::text)),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (host_id) REFERENCES people.person(id),
  FOREIGN KEY (series_id) REFERENCES onetoones.series(id),
  PRIMARY KEY (id),
  UNIQUE (uid)
);

CREATE INDEX meeting_employee ON onetoones.meeting USING btree (employee_id, starts_at);

CREATE INDEX meeting_host ON onetoones.meeting USING btree (host_id, starts_at);

CREATE UNIQUE INDEX meeting_imported ON onetoones.meeting USING btree (host_id, employee_id, starts_at) WHERE (imported_at IS NOT NULL);

CREATE INDEX meeting_once ON onetoones.meeting USING btree (starts_at) WHERE ((series_id IS NULL) AND (state = 'planned'::text));

CREATE INDEX meeting_series ON onetoones.meeting USING btree (series_id);

create policy changed on onetoones.meeting for update to merkitys_app
  using ((host_id = ( SELECT people.viewer() AS viewer)) OR (employee_id = ( SELECT people.viewer() AS viewer)))
  with check ((host_id = ( SELECT people.viewer() AS viewer)) OR (employee_id = ( SELECT people.viewer() AS viewer)));

create policy planned on onetoones.meeting for insert to merkitys_app
  with check ((host_id = ( SELECT people.viewer() AS viewer)) OR (host_id IN ( SELECT l.person_id
   FROM people.led_by(people.viewer()) l(person_id))));

create policy seen on onetoones.meeting for select to merkitys_app
  using ((host_id = ( SELECT people.viewer() AS viewer)) OR (employee_id = ( SELECT people.viewer() AS viewer)) OR (employee_id IN ( SELECT s.person_id
   FROM onetoones.dates_seen_by(people.viewer()) s(person_id))) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is));

create policy whole on onetoones.meeting for all to merkitys_app_whole
  using true
  with check true;

create table onetoones.note (
  meeting_id bigint not null,
  host_id bigint not null,
  employee_id bigint not null,
  part text not null,
  words text not null default ''::text,
  revision bigint not null default 0,
  changed_by bigint,
  changed_at timestamp with time zone,
  CHECK ((part ~ '^[a-z0-9_]+$'::text)),
  CHECK ((length(words) <= 200000)),
  FOREIGN KEY (changed_by) REFERENCES people.person(id),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (host_id) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, host_id, part)
);

create policy of_the_two on onetoones.note for all to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id))
  with check ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id));

create table onetoones.point (
  id bigint not null generated always as identity,
  host_id bigint not null,
  employee_id bigint not null,
  meeting_id bigint not null,
  author_id bigint not null,
  words text not null,
  source text,
  added_at timestamp with time zone not null,
  done_in bigint,
  done_at timestamp with time zone,
  CHECK (((author_id = host_id) OR (author_id = employee_id))),
  CHECK (((done_in IS NULL) OR (done_at IS NOT NULL))),
  CHECK (((words ~ '\S'::text) AND (length(words) <= 500))),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (done_in) REFERENCES onetoones.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (host_id) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX point_between ON onetoones.point USING btree (host_id, employee_id) WHERE (done_at IS NULL);

CREATE INDEX point_done_in ON onetoones.point USING btree (done_in);

CREATE INDEX point_meeting ON onetoones.point USING btree (meeting_id);

create policy of_the_two on onetoones.point for all to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id))
  with check ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id));

create table onetoones.point_carried (
  point_id bigint not null,
  meeting_id bigint not null,
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (point_id) REFERENCES onetoones.point(id) ON DELETE CASCADE,
  PRIMARY KEY (point_id, meeting_id)
);

CREATE INDEX point_carried_meeting ON onetoones.point_carried USING btree (meeting_id);

create policy of_the_two on onetoones.point_carried for all to merkitys_app
  using (EXISTS ( SELECT
   FROM onetoones.point p
  WHERE (p.id = point_carried.point_id)))
  with check (EXISTS ( SELECT
   FROM onetoones.point p
  WHERE (p.id = point_carried.point_id)));

create table onetoones.points_asked (
  meeting_id bigint not null,
  asked_at timestamp with time zone not null,
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id)
);

create policy whole on onetoones.points_asked for all to merkitys_app_whole
  using true
  with check true;

create table onetoones.private_note (
  meeting_id bigint not null,
  author_id bigint not null,
  words text not null,
  changed_at timestamp with time zone not null,
  CHECK ((length(words) <= 200000)),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, author_id)
);

CREATE INDEX private_note_author ON onetoones.private_note USING btree (author_id);

create policy author on onetoones.private_note for all to merkitys_app
  using (author_id = ( SELECT people.viewer() AS viewer))
  with check (author_id = ( SELECT people.viewer() AS viewer));

create table onetoones.reason (
  meeting_id bigint not null,
  words text not null,
  given_by bigint not null,
  given_at timestamp with time zone not null,
  CHECK (((words ~ '\S'::text) AND (length(words) <= 500))),
  FOREIGN KEY (given_by) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id)
);

create policy met on onetoones.reason for all to merkitys_app
  using (meeting_id IN ( SELECT m.meeting_id
   FROM onetoones.met_by(people.viewer()) m(meeting_id)))
  with check ((meeting_id IN ( SELECT m.meeting_id
   FROM onetoones.met_by(people.viewer()) m(meeting_id))) AND (given_by = ( SELECT people.viewer() AS viewer)));

create table onetoones.series (
  id bigint not null generated always as identity,
  host_id bigint not null,
  employee_id bigint not null,
  template text not null,
  rhythm text not null,
  minutes integer not null,
  preparation_minutes integer not null,
  follow_up_minutes integer not null,
  from_day date not null,
  until_day date not null,
  made_by bigint,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  CHECK ((employee_id <> host_id)),
  CHECK ((until_day >= from_day)),
  CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  CHECK ((ended_because = ANY (ARRAY['stopped'::text, 'handed_over'::text, 'host_left'::text, 'employee_left'::text]))),
  CHECK (((follow_up_minutes >= 0) AND (follow_up_minutes <= 120))),
  CHECK (((minutes >= 5) AND (minutes <= 240))),
  CHECK (((preparation_minutes >= 0) AND (preparation_minutes <= 120))),
  CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'fortnightly'::text, 'monthly'::text]))),
  CHECK ((template ~ '^[a-z0-9_-]+$'::text)),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (host_id) REFERENCES people.person(id),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  EXCLUDE USING gist (int8range(employee_id, employee_id, '[]'::text) WITH &&, int4range(hashtext(template), hashtext(template), '[]'::text) WITH &&, daterange(from_day, until_day, '[]'::text) WITH &&) WHERE ((ended_at IS NULL))
);

CREATE INDEX series_employee ON onetoones.series USING btree (employee_id);

CREATE INDEX series_host ON onetoones.series USING btree (host_id);

create policy changed on onetoones.series for update to merkitys_app
  using (host_id = ( SELECT people.viewer() AS viewer));

create policy planned on onetoones.series for insert to merkitys_app
  with check ((host_id = ( SELECT people.viewer() AS viewer)) OR (host_id IN ( SELECT l.person_id
   FROM people.led_by(people.viewer()) l(person_id))));

create policy seen on onetoones.series for select to merkitys_app
  using ((host_id = ( SELECT people.viewer() AS viewer)) OR (employee_id = ( SELECT people.viewer() AS viewer)) OR (employee_id IN ( SELECT s.person_id
   FROM onetoones.dates_seen_by(people.viewer()) s(person_id))) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is));

create policy whole on onetoones.series for all to merkitys_app_whole
  using true
  with check true;

create table onetoones.skip_level_rhythm (
  leader_id bigint not null,
  per_month integer not null,
  chosen_at timestamp with time zone not null,
  CHECK (((per_month >= 1) AND (per_month <= 20))),
  FOREIGN KEY (leader_id) REFERENCES people.person(id),
  PRIMARY KEY (leader_id)
);

create policy own on onetoones.skip_level_rhythm for all to merkitys_app
  using (leader_id = ( SELECT people.viewer() AS viewer))
  with check (leader_id = ( SELECT people.viewer() AS viewer));

create table onetoones.talk (
  meeting_id bigint not null,
  host_id bigint not null,
  employee_id bigint not null,
  version_id bigint not null,
  summary text not null,
  next_confirmed boolean not null,
  ended_by bigint not null,
  ended_at timestamp with time zone not null,
  CHECK ((length(summary) <= 2000)),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (ended_by) REFERENCES people.person(id),
  FOREIGN KEY (host_id) REFERENCES people.person(id),
  FOREIGN KEY (meeting_id) REFERENCES onetoones.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (version_id) REFERENCES onetoones.template_version(id),
  PRIMARY KEY (meeting_id)
);

create policy of_the_two on onetoones.talk for all to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id))
  with check ((( SELECT people.viewer() AS viewer) = host_id) OR (( SELECT people.viewer() AS viewer) = employee_id));

create table onetoones.template (
  key text not null,
  place integer not null,
  CHECK ((key ~ '^[a-z0-9_-]+$'::text)),
  PRIMARY KEY (key)
);

create table onetoones.template_section (
  version_id bigint not null,
  place integer not null,
  key text not null,
  recorded boolean not null,
  CHECK (((key ~ '^[a-z0-9_]+$'::text) AND (key <> 'notes'::text))),
  CHECK ((place > 0)),
  FOREIGN KEY (version_id) REFERENCES onetoones.template_version(id) ON DELETE CASCADE,
  PRIMARY KEY (version_id, place),
  UNIQUE (version_id, key)
);

create table onetoones.template_version (
  id bigint not null generated always as identity,
  template text not null,
  number integer not null,
  made_by bigint,
  made_at timestamp with time zone not null,
  FOREIGN KEY (template) REFERENCES onetoones.template(key),
  PRIMARY KEY (id),
  UNIQUE (template, number)
);

create table onetoones.template_words (
  version_id bigint not null,
  place integer not null,
  language text not null,
  title text not null,
  questions text not null,
  CHECK ((title ~ '\S'::text)),
  FOREIGN KEY (version_id) REFERENCES onetoones.template_version(id) ON DELETE CASCADE,
  PRIMARY KEY (version_id, place, language)
);

create table onetoones.upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_owner ON onetoones.upload USING btree (brought_by, id);

create policy own on onetoones.upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

CREATE OR REPLACE FUNCTION onetoones.count_written(person bigint, OUT shared bigint, OUT private bigint, OUT files bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (select count(*) from onetoones.point p where p.employee_id = person)
         + (select count(*) from onetoones.note n where n.employee_id = person)
         + (select count(*) from onetoones.heard h where h.employee_id = person),
         (select count(*) from onetoones.private_note n where n.author_id = person),
         (select count(*) from onetoones.upload u where u.brought_by = person)
$function$
;

CREATE OR REPLACE FUNCTION onetoones.dates_seen_by(viewer bigint)
 RETURNS TABLE(person_id bigint)
 LANGUAGE plpgsql
 STABLE ROWS 50
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  select l.person_id from people.led_by(viewer) l
  union
  select d.person_id from people.seen_as_deputy(viewer) d;
end $function$
;

CREATE OR REPLACE FUNCTION onetoones.delete_files_before(before date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from onetoones.upload u where u.brought_at < before
$function$
;

CREATE OR REPLACE FUNCTION onetoones.forget_private(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from onetoones.private_note n where n.author_id = person;
  delete from onetoones.skip_level_rhythm r where r.leader_id = person;
  delete from onetoones.upload u where u.brought_by = person
$function$
;

CREATE OR REPLACE FUNCTION onetoones.kinds_had(people bigint[], since timestamp with time zone, planned_since timestamp with time zone)
 RETURNS TABLE(person_id bigint, template text, last_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, m.template, max(m.starts_at)
  from people.person p
  join onetoones.meeting m on m.employee_id = p.id
  where p.id = any(people)
    and not p.erased
    and p.supervisor_id = (select people.viewer())
    and (m.state = 'held' and m.starts_at > since or m.state = 'planned' and m.starts_at > planned_since)
  group by p.id, m.template
$function$
;

CREATE OR REPLACE FUNCTION onetoones.last_with(people bigint[], now timestamp with time zone, today date)
 RETURNS TABLE(person_id bigint, held_at timestamp with time zone, next_id bigint, next_at timestamp with time zone, planned_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, l.held_at, n.id, n.starts_at, s.made_at
  from people.person p
  left join lateral (
    select m.held_at
    from onetoones.meeting m
    where m.employee_id = p.id
      and m.state = 'held'
      and m.template <> 'skip_level'
    order by m.starts_at desc
    limit 1
  ) l on true
  left join lateral (
    select m.id, m.starts_at
    from onetoones.meeting m
    where m.employee_id = p.id
      and m.host_id = p.supervisor_id
      and m.state = 'planned'
      and m.starts_at > now
    order by m.starts_at
    limit 1
  ) n on true
  left join lateral (
    select o.made_at
    from onetoones.series o
    where o.employee_id = p.id
      and o.host_id = p.supervisor_id
      and o.ended_at is null
      and o.until_day >= today
    order by o.from_day
    limit 1
  ) s on true
  where p.id = any(people)
    and not p.erased
    and p.supervisor_id = (select people.viewer())
$function$
;

CREATE OR REPLACE FUNCTION onetoones.met_by(viewer bigint)
 RETURNS TABLE(meeting_id bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select id from onetoones.meeting where host_id = viewer
  union all
  select id from onetoones.meeting where employee_id = viewer
$function$
;

create table people.absence (
  person_id bigint not null,
  from_day date not null,
  until_day date not null,
  CHECK ((until_day >= from_day)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id, from_day)
);

CREATE TRIGGER absence_changed AFTER INSERT OR DELETE OR UPDATE ON people.absence FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

create policy added on people.absence for insert to merkitys_app
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy changed on people.absence for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy removed on people.absence for delete to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy seen on people.absence for select to merkitys_app
  using ((person_id IN ( SELECT s.person_id
   FROM people.absence_seen_by(people.viewer()) s(person_id))) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is));

create policy whole on people.absence for all to merkitys_app_whole
  using true
  with check true;

create table people.client (
  id bigint not null generated always as identity,
  name text not null,
  CHECK ((name <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (name)
);

create table people.deputy (
  id bigint not null generated always as identity,
  supervisor_id bigint not null,
  deputy_id bigint not null,
  from_day date not null,
  until_day date not null,
  named_by bigint not null,
  named_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  CHECK ((deputy_id <> supervisor_id)),
  CHECK (((until_day >= from_day) AND (until_day <= (from_day + 366)))),
  FOREIGN KEY (deputy_id) REFERENCES people.person(id),
  FOREIGN KEY (named_by) REFERENCES people.person(id),
  FOREIGN KEY (supervisor_id) REFERENCES people.person(id),
  PRIMARY KEY (id),
  EXCLUDE USING gist (int8range(supervisor_id, supervisor_id, '[]'::text) WITH &&, daterange(from_day, until_day, '[]'::text) WITH &&) WHERE ((ended_at IS NULL))
);

CREATE INDEX deputy_deputy ON people.deputy USING btree (deputy_id);

CREATE INDEX deputy_supervisor ON people.deputy USING btree (supervisor_id);

CREATE TRIGGER deputy_changed AFTER INSERT OR DELETE OR UPDATE ON people.deputy FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

create table people.external_id (
  source text not null,
  value text not null,
  person_id bigint not null,
  CHECK ((value <> ''::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (source, value)
);

CREATE INDEX external_id_person ON people.external_id USING btree (person_id);

CREATE TRIGGER external_id_changed AFTER INSERT OR DELETE OR UPDATE ON people.external_id FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

create table people.person (
  id bigint not null generated always as identity,
  employee_id text,
  name text not null,
  email text,
  roles text[] not null default '{agent}'::text[],
  supervisor_id bigint,
  team_id bigint,
  shift text,
  tenure_bucket text,
  hired_on date,
  left_on date,
  language text,
  workdays smallint not null default 31,
  erased boolean not null default false,
  CHECK ((supervisor_id <> id)),
  CHECK ((left_on >= hired_on)),
  CHECK ((email <> ''::text)),
  CHECK ((employee_id <> ''::text)),
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK ((name <> ''::text)),
  CHECK ((roles <@ ARRAY['agent'::text, 'supervisor'::text, 'coach'::text, 'leader'::text, 'hr'::text, 'administrator'::text])),
  CHECK ((shift <> ''::text)),
  CHECK ((tenure_bucket <> ''::text)),
  CHECK (((workdays >= 0) AND (workdays <= 127))),
  FOREIGN KEY (supervisor_id) REFERENCES people.person(id),
  FOREIGN KEY (team_id) REFERENCES people.team(id),
  PRIMARY KEY (id),
  UNIQUE (employee_id)
);

CREATE INDEX person_by_name ON people.person USING btree (lower(name), id);

CREATE UNIQUE INDEX person_email ON people.person USING btree (lower(email));

CREATE INDEX person_on_duty ON people.person USING btree (id) WHERE (roles && ARRAY['hr'::text, 'administrator'::text, 'leader'::text]);

CREATE INDEX person_supervisor ON people.person USING btree (supervisor_id);

CREATE INDEX person_team ON people.person USING btree (team_id);

CREATE TRIGGER person_changed AFTER INSERT OR DELETE OR UPDATE ON people.person FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

create table people.relation (
  person_id bigint not null,
  related_id bigint not null,
  kind text not null,
  CHECK ((related_id <> person_id)),
  CHECK ((kind <> ''::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (related_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id, kind, related_id)
);

CREATE INDEX relation_related ON people.relation USING btree (related_id, kind);

CREATE TRIGGER relation_changed AFTER INSERT OR DELETE OR UPDATE ON people.relation FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

create table people.revision (
  only_row boolean not null default true,
  number bigint not null,
  CHECK (only_row),
  PRIMARY KEY (only_row)
);

create table people.site (
  id bigint not null generated always as identity,
  name text not null,
  CHECK ((name <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (name)
);

create table people.team (
  id bigint not null generated always as identity,
  name text not null,
  site_id bigint,
  client_id bigint,
  CHECK ((name <> ''::text)),
  FOREIGN KEY (client_id) REFERENCES people.client(id),
  FOREIGN KEY (site_id) REFERENCES people.site(id),
  PRIMARY KEY (id),
  UNIQUE (name)
);

CREATE INDEX team_client ON people.team USING btree (client_id);

CREATE INDEX team_site ON people.team USING btree (site_id);

CREATE TRIGGER team_changed AFTER INSERT OR DELETE OR UPDATE ON people.team FOR EACH STATEMENT EXECUTE FUNCTION people.changed();

CREATE OR REPLACE FUNCTION people.absence_seen_by(viewer bigint)
 RETURNS TABLE(person_id bigint)
 LANGUAGE plpgsql
 STABLE ROWS 50
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  select p.id from people.person p where p.id = viewer
  union
  select p.id from people.person p where p.supervisor_id = viewer and not p.erased
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased;
end $function$
;

CREATE OR REPLACE FUNCTION people.changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update people.revision set number = number + 1;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION people.led_by(leader bigint)
 RETURNS TABLE(person_id bigint)
 LANGUAGE plpgsql
 STABLE ROWS 50
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  with recursive line as (
    select p.id from people.person p where p.supervisor_id = leader
    union
    select p.id from people.person p join line l on p.supervisor_id = l.id
  )
  select l.id from line l;
end $function$
;

CREATE OR REPLACE FUNCTION people.seen_as_deputy(viewer bigint)
 RETURNS TABLE(person_id bigint, supervisor_id bigint)
 LANGUAGE sql
 STABLE ROWS 20
AS $function$
  select p.id, d.supervisor_id
  from people.deputy d
  join people.person v on v.id = d.deputy_id
  join people.person p on p.supervisor_id = d.supervisor_id
  where d.deputy_id = viewer
    and d.ended_at is null
    and current_date between d.from_day and d.until_day
    and (v.left_on is null or v.left_on >= current_date)
    and v.roles && array['supervisor', 'coach', 'leader']
    and p.id <> viewer
$function$
;

CREATE OR REPLACE FUNCTION people.seen_by(viewer bigint)
 RETURNS TABLE(person_id bigint)
 LANGUAGE plpgsql
 STABLE ROWS 50
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  select p.id from people.person p where p.id = viewer
  union
  select p.id from people.person p where p.supervisor_id = viewer and not p.erased
  union
  select r.person_id from people.relation r where r.related_id = viewer and r.kind = 'coach'
  union
  select d.person_id
  from people.seen_as_deputy(viewer) d
  join people.person p on p.id = d.person_id and not p.erased;
end $function$
;

CREATE OR REPLACE FUNCTION people.takes_over_from(person bigint, today date)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  with recursive line as (
    select p.supervisor_id as id, 1 as far
    from people.person p
    where p.id = person
    union all
    select p.supervisor_id, l.far + 1
    from line l
    join people.person p on p.id = l.id
    where l.far < 30
  ), candidate as (
    select l.id, l.far as turn from line l
    union all
    select p.id, case when 'hr' = any(p.roles) then 1000 else 1001 end
    from people.person p
    where p.roles && array['hr', 'administrator']
  )
  select p.id
  from candidate c
  join people.person p on p.id = c.id
  where not p.erased
    and (p.left_on is null or p.left_on >= today)
    and (p.hired_on is null or p.hired_on <= today)
    and p.id <> person
  order by c.turn, p.id
  limit 1
$function$
;

CREATE OR REPLACE FUNCTION people.viewer()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('merkitys.viewer', true), '')::bigint
$function$
;

CREATE OR REPLACE FUNCTION people.viewer_is(VARIADIC roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select exists (select from people.person p where p.id = people.viewer() and p.roles && viewer_is.roles)
$function$
;

create table processing.controller (
  only_row boolean not null default true,
  name text not null,
  contact text not null,
  officer text,
  CHECK ((contact ~ '\S'::text)),
  CHECK ((name ~ '\S'::text)),
  CHECK ((officer ~ '\S'::text)),
  CHECK (only_row),
  PRIMARY KEY (only_row)
);

create table rights.correction (
  id bigint not null generated always as identity,
  asked_by bigint not null,
  category text not null,
  wrong text not null,
  asked_at timestamp with time zone not null,
  due_on date not null,
  reminded_at timestamp with time zone,
  outcome text,
  answer text,
  answered_by bigint,
  answered_at timestamp with time zone,
  CHECK ((answer ~ '\S'::text)),
  CHECK ((category ~ '^[a-z_]+$'::text)),
  CHECK (((outcome IS NULL) = (answered_at IS NULL))),
  CHECK (((outcome IS DISTINCT FROM 'not_corrected'::text) OR (answer IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['corrected'::text, 'not_corrected'::text]))),
  CHECK ((wrong ~ '\S'::text)),
  FOREIGN KEY (answered_by) REFERENCES people.person(id),
  FOREIGN KEY (asked_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX correction_asked ON rights.correction USING btree (asked_by, id);

CREATE INDEX correction_open ON rights.correction USING btree (due_on, id) WHERE (outcome IS NULL);

create table rights.correction_told (
  correction_id bigint not null,
  person_id bigint not null,
  FOREIGN KEY (correction_id) REFERENCES rights.correction(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (correction_id, person_id)
);

create table rights.erasure (
  id bigint not null generated always as identity,
  person_id bigint not null,
  erased_by bigint,
  erased_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  FOREIGN KEY (erased_by) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (person_id)
);

CREATE INDEX erasure_unfinished ON rights.erasure USING btree (id) WHERE (finished_at IS NULL);

create table rights.erasure_line (
  erasure_id bigint not null,
  place integer not null,
  category text not null,
  what text not null,
  rows bigint not null,
  fate text not null,
  CHECK ((fate = ANY (ARRAY['goes'::text, 'unlinked'::text, 'stays'::text]))),
  FOREIGN KEY (erasure_id) REFERENCES rights.erasure(id) ON DELETE CASCADE,
  PRIMARY KEY (erasure_id, place)
);

create table rights.retention_period (
  id bigint not null generated always as identity,
  kind text not null,
  amount integer not null,
  reason text not null,
  set_by bigint,
  set_at timestamp with time zone not null,
  CHECK ((amount > 0)),
  CHECK ((kind ~ '^[a-z_]+$'::text)),
  CHECK ((reason ~ '\S'::text)),
  FOREIGN KEY (set_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX retention_period_newest ON rights.retention_period USING btree (kind, id DESC);

create table rights.retention_run (
  id bigint not null generated always as identity,
  kind text not null,
  before_day date not null,
  started_at timestamp with time zone not null,
  millis bigint not null,
  looked bigint not null default 0,
  deleted bigint not null default 0,
  oldest date,
  problem text,
  CHECK ((kind ~ '^[a-z_]+$'::text)),
  CHECK ((millis >= 0)),
  PRIMARY KEY (id)
);

CREATE INDEX retention_run_newest ON rights.retention_run USING btree (kind, id DESC);

CREATE INDEX retention_run_started ON rights.retention_run USING btree (started_at);

create table rights.tombstone (
  kind text not null,
  hash bytea not null,
  laid_on date not null,
  CHECK ((kind = ANY (ARRAY['employee_id'::text, 'email'::text]))),
  PRIMARY KEY (kind, hash)
);

CREATE OR REPLACE FUNCTION rights.on_duty(duty text, towards bigint, today date)
 RETURNS TABLE(person_id bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select p.id
  from people.person p
  where duty = 'supervisor'
    and p.id = (select t.supervisor_id from people.person t where t.id = towards)
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
  union all
  select p.id
  from people.person p
  where duty in ('hr', 'administrator')
    and p.roles && array['hr', 'administrator', 'leader']
    and p.roles @> array[duty]
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
  union all
  select p.id
  from (
    with recursive line as (
      select t.supervisor_id as id from people.person t where t.id = towards
      union
      select t.supervisor_id from line l join people.person t on t.id = l.id
    )
    select id from line
  ) l
  join people.person p on p.id = l.id
  where duty = 'leader'
    and p.roles @> array['leader']
    and p.id <> towards
    and (p.left_on is null or p.left_on >= today)
$function$
;

create table sessions.session (
  primary_id text not null,
  session_id text not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name text,
  PRIMARY KEY (primary_id),
  UNIQUE (session_id)
);

CREATE INDEX session_expiry ON sessions.session USING btree (expiry_time);

CREATE INDEX session_person ON sessions.session USING btree (principal_name);

create table sessions.session_attributes (
  session_primary_id text not null,
  attribute_name text not null,
  attribute_bytes bytea not null,
  FOREIGN KEY (session_primary_id) REFERENCES sessions.session(primary_id) ON DELETE CASCADE,
  PRIMARY KEY (session_primary_id, attribute_name)
);

create table successes.digest (
  person_id bigint not null,
  since date not null,
  due_at timestamp with time zone not null,
  done boolean not null default false,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

CREATE INDEX digest_due ON successes.digest USING btree (due_at) WHERE (NOT done);

create policy own on successes.digest for select to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on successes.digest for all to merkitys_app_whole
  using true
  with check true;

create table successes.earlier (
  success_id bigint not null,
  words text not null,
  effect text,
  until timestamp with time zone not null,
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (success_id, until)
);

create policy kept on successes.earlier for insert to merkitys_app
  with check (EXISTS ( SELECT
   FROM successes.success s
  WHERE ((s.id = earlier.success_id) AND (s.teller_id = ( SELECT people.viewer() AS viewer)))));

create policy seen on successes.earlier for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = earlier.success_id)));

create table successes.gesture (
  id bigint not null generated always as identity,
  leader_id bigint not null,
  person_id bigint not null,
  means text not null,
  done_at timestamp with time zone not null,
  CHECK ((person_id <> leader_id)),
  CHECK ((means = ANY (ARRAY['card'::text, 'call'::text, 'visit'::text]))),
  FOREIGN KEY (leader_id) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX gesture_leader ON successes.gesture USING btree (leader_id, person_id, done_at DESC);

CREATE INDEX gesture_person ON successes.gesture USING btree (person_id, done_at DESC);

create policy seen on successes.gesture for select to merkitys_app
  using (((( SELECT people.viewer() AS viewer) = leader_id) OR (( SELECT people.viewer() AS viewer) = person_id)) OR (person_id IN ( SELECT t.person_id
   FROM successes.thanked_by(( SELECT people.viewer() AS viewer)) t(person_id))));

create policy taken_back on successes.gesture for delete to merkitys_app
  using ((leader_id = ( SELECT people.viewer() AS viewer)) AND (done_at > (now() - '1 day'::interval)));

create policy thanked on successes.gesture for insert to merkitys_app
  with check ((leader_id = ( SELECT people.viewer() AS viewer)) AND (person_id IN ( SELECT t.person_id
   FROM successes.thanked_by(( SELECT people.viewer() AS viewer)) t(person_id))));

create table successes.gesture_later (
  leader_id bigint not null,
  person_id bigint not null,
  until_day date not null,
  FOREIGN KEY (leader_id) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (leader_id, person_id)
);

create policy own on successes.gesture_later for all to merkitys_app
  using (leader_id = ( SELECT people.viewer() AS viewer))
  with check ((leader_id = ( SELECT people.viewer() AS viewer)) AND (person_id IN ( SELECT t.person_id
   FROM successes.thanked_by(( SELECT people.viewer() AS viewer)) t(person_id))));

create table successes.hall (
  year integer not null,
  service text not null,
  sales text not null,
  other_name text,
  other text,
  nominate_until date not null,
  published_by bigint not null,
  published_at timestamp with time zone not null,
  CHECK (((other_name IS NULL) = (other IS NULL))),
  CHECK ((other ~ '\S'::text)),
  CHECK ((other_name ~ '\S'::text)),
  CHECK ((sales ~ '\S'::text)),
  CHECK ((service ~ '\S'::text)),
  CHECK (((year >= 2000) AND (year <= 2200))),
  FOREIGN KEY (published_by) REFERENCES people.person(id),
  PRIMARY KEY (year)
);

create policy published on successes.hall for insert to merkitys_app
  with check (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'leader'::text]) AS viewer_is) AND (published_by = ( SELECT people.viewer() AS viewer)));

create policy seen on successes.hall for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create table successes.honoured (
  year integer not null,
  merit text not null,
  person_id bigint not null,
  reason text not null,
  chosen_by bigint not null,
  chosen_at timestamp with time zone not null,
  CHECK ((chosen_by <> person_id)),
  CHECK ((merit = ANY (ARRAY['service'::text, 'sales'::text, 'other'::text]))),
  CHECK ((reason ~ '\S'::text)),
  FOREIGN KEY (chosen_by) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (year) REFERENCES successes.hall(year),
  PRIMARY KEY (year, merit, person_id)
);

CREATE INDEX honoured_person ON successes.honoured USING btree (person_id);

create policy chosen on successes.honoured for insert to merkitys_app
  with check (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text, 'leader'::text]) AS viewer_is) AND (chosen_by = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.nomination n
  WHERE ((n.year = honoured.year) AND (n.merit = honoured.merit) AND (n.nominee_id = honoured.person_id)))));

create policy declined on successes.honoured for delete to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy seen on successes.honoured for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create table successes.nomination (
  id bigint not null generated always as identity,
  year integer not null,
  merit text not null,
  nominee_id bigint not null,
  nominator_id bigint not null,
  reason text not null,
  nominated_at timestamp with time zone not null,
  CHECK ((nominator_id <> nominee_id)),
  CHECK ((merit = ANY (ARRAY['service'::text, 'sales'::text, 'other'::text]))),
  CHECK ((reason ~ '\S'::text)),
  FOREIGN KEY (nominator_id) REFERENCES people.person(id),
  FOREIGN KEY (nominee_id) REFERENCES people.person(id),
  FOREIGN KEY (year) REFERENCES successes.hall(year),
  PRIMARY KEY (id),
  UNIQUE (year, merit, nominee_id, nominator_id)
);

CREATE INDEX nomination_nominator ON successes.nomination USING btree (nominator_id);

CREATE INDEX nomination_nominee ON successes.nomination USING btree (nominee_id);

create policy named on successes.nomination for insert to merkitys_app
  with check (nominator_id = ( SELECT people.viewer() AS viewer));

create policy seen on successes.nomination for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create policy taken_back on successes.nomination for delete to merkitys_app
  using ((( SELECT people.viewer() AS viewer) = nominator_id) OR (( SELECT people.viewer() AS viewer) = nominee_id));

create table successes.outside (
  only_row boolean not null default true,
  open boolean not null,
  changed_by bigint,
  changed_at timestamp with time zone not null,
  CHECK (only_row),
  FOREIGN KEY (changed_by) REFERENCES people.person(id),
  PRIMARY KEY (only_row)
);

create policy first_switched on successes.outside for insert to merkitys_app
  with check (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) AND (changed_by = ( SELECT people.viewer() AS viewer)));

create policy seen on successes.outside for select to merkitys_app
  using (( SELECT people.viewer() AS viewer) IS NOT NULL);

create policy switched on successes.outside for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is)
  with check (changed_by = ( SELECT people.viewer() AS viewer));

create table successes.outstanding (
  success_id bigint not null,
  marked_by bigint not null,
  marked_at timestamp with time zone not null,
  FOREIGN KEY (marked_by) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (success_id)
);

CREATE INDEX outstanding_marked ON successes.outstanding USING btree (marked_by);

create policy marked on successes.outstanding for insert to merkitys_app
  with check ((marked_by = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.receiver r
  WHERE ((r.success_id = outstanding.success_id) AND (r.person_id IN ( SELECT t.person_id
           FROM successes.thanked_by(( SELECT people.viewer() AS viewer)) t(person_id)))))));

create policy seen on successes.outstanding for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = outstanding.success_id)));

create table successes.phrase (
  id bigint not null generated always as identity,
  language text not null,
  use text not null,
  words text not null,
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK ((use = ANY (ARRAY['warm'::text, 'plain'::text, 'negation'::text, 'against'::text]))),
  CHECK ((words ~ '\S'::text)),
  PRIMARY KEY (id),
  UNIQUE (language, use, words)
);

create table successes.picture (
  success_id bigint not null,
  content bytea not null,
  width integer not null,
  height integer not null,
  words text,
  CHECK ((height > 0)),
  CHECK ((width > 0)),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (success_id)
);

create policy seen on successes.picture for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = picture.success_id)));

create policy taken_back on successes.picture for delete to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE ((s.id = picture.success_id) AND (s.teller_id = ( SELECT people.viewer() AS viewer)))));

create policy told on successes.picture for insert to merkitys_app
  with check (EXISTS ( SELECT
   FROM successes.success s
  WHERE ((s.id = picture.success_id) AND (s.teller_id = ( SELECT people.viewer() AS viewer)))));

create table successes.place (
  success_id bigint not null,
  team_id bigint not null,
  site_id bigint,
  told_at timestamp with time zone not null,
  FOREIGN KEY (site_id) REFERENCES people.site(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES people.team(id),
  PRIMARY KEY (success_id, team_id)
);

CREATE INDEX place_site ON successes.place USING btree (site_id, told_at DESC, success_id DESC);

CREATE INDEX place_team ON successes.place USING btree (team_id, told_at DESC, success_id DESC);

create policy seen on successes.place for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = place.success_id)));

create policy told on successes.place for insert to merkitys_app
  with check (EXISTS ( SELECT
   FROM successes.success s
  WHERE ((s.id = place.success_id) AND ((( SELECT people.viewer() AS viewer) = s.teller_id) OR (( SELECT people.viewer() AS viewer) = s.imported_by)))));

create table successes.praise (
  id bigint not null generated always as identity,
  agent_id bigint not null,
  words text not null,
  origin text not null,
  heard text,
  said_on date not null,
  because text[] not null default '{}'::text[],
  brought_by bigint,
  brought_at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  outcome text,
  success_id bigint,
  CHECK (((decided_at IS NULL) = (outcome IS NULL))),
  CHECK ((heard ~ '\S'::text)),
  CHECK ((origin = ANY (ARRAY['contact'::text, 'typed'::text, 'file'::text, 'mail'::text]))),
  CHECK ((outcome = ANY (ARRAY['accepted'::text, 'declined'::text]))),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (agent_id) REFERENCES people.person(id),
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  FOREIGN KEY (decided_by) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);

CREATE INDEX praise_agent ON successes.praise USING btree (agent_id, id);

CREATE INDEX praise_brought ON successes.praise USING btree (brought_by, id);

CREATE INDEX praise_success ON successes.praise USING btree (success_id);

CREATE INDEX praise_waiting ON successes.praise USING btree (agent_id, id) WHERE (outcome IS NULL);

create policy brought on successes.praise for insert to merkitys_app
  with check ((brought_by = ( SELECT people.viewer() AS viewer)) AND (outcome IS NULL));

create policy decided on successes.praise for update to merkitys_app
  using ((agent_id <> ( SELECT people.viewer() AS viewer)) AND (agent_id IN ( SELECT s.person_id
   FROM people.seen_by(( SELECT people.viewer() AS viewer)) s(person_id))))
  with check (decided_by = ( SELECT people.viewer() AS viewer));

create policy found on successes.praise for insert to merkitys_app_whole
  with check (outcome IS NULL);

create policy seen on successes.praise for select to merkitys_app
  using ((brought_by = ( SELECT people.viewer() AS viewer)) OR (agent_id IN ( SELECT s.person_id
   FROM people.seen_by(( SELECT people.viewer() AS viewer)) s(person_id))));

create table successes.praise_known (
  fingerprint bytea not null,
  known_at timestamp with time zone not null,
  PRIMARY KEY (fingerprint)
);

create table successes.praise_scan (
  source_id integer not null,
  revision bigint not null,
  on_day date not null,
  FOREIGN KEY (source_id) REFERENCES contacts.source(id) ON DELETE CASCADE,
  PRIMARY KEY (source_id)
);

create table successes.praise_upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX praise_upload_owner ON successes.praise_upload USING btree (brought_by, id);

create policy own on successes.praise_upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

create table successes.public_story (
  slug text not null,
  story_id bigint,
  revision bigint not null default 1,
  language text not null,
  title text,
  words text,
  name text,
  picture_id bigint,
  picture_words text,
  searchable boolean not null,
  published_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  listed_at timestamp with time zone,
  unlisted_at timestamp with time zone,
  CHECK (((gone_at IS NULL) = (words IS NOT NULL))),
  CHECK (((words IS NULL) = (title IS NULL))),
  CHECK (((words IS NULL) = (name IS NULL))),
  CHECK (((gone_at IS NULL) OR ((picture_id IS NULL) AND (picture_words IS NULL)))),
  FOREIGN KEY (story_id) REFERENCES successes.story(id) ON DELETE SET NULL,
  PRIMARY KEY (slug),
  UNIQUE (story_id)
);

CREATE INDEX public_story_listed ON successes.public_story USING btree (changed_at DESC) WHERE (listed_at IS NOT NULL);

create policy seen on successes.public_story for select to merkitys_app
  using successes.works_on(story_id);

create table successes.reaction (
  success_id bigint not null,
  person_id bigint not null,
  kind text not null,
  at timestamp with time zone not null,
  CHECK ((kind = ANY (ARRAY['thanks'::text, 'applause'::text, 'heart'::text, 'strong'::text, 'smile'::text]))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (success_id, person_id, kind)
);

CREATE INDEX reaction_person ON successes.reaction USING btree (person_id);

create policy own on successes.reaction for insert to merkitys_app
  with check ((person_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = reaction.success_id))));

create policy seen on successes.reaction for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = reaction.success_id)));

create policy taken_back on successes.reaction for delete to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create table successes.receiver (
  success_id bigint not null,
  person_id bigint not null,
  told_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  sender text,
  CHECK ((sender = ANY (ARRAY['leader'::text, 'peer'::text, 'customer'::text]))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (success_id, person_id)
);

CREATE INDEX receiver_person ON successes.receiver USING btree (person_id, told_at DESC, success_id DESC);

CREATE INDEX receiver_thanks ON successes.receiver USING btree (told_at) INCLUDE (person_id, sender) WHERE (sender IS NOT NULL);

CREATE TRIGGER note_sender BEFORE INSERT ON successes.receiver FOR EACH ROW EXECUTE FUNCTION successes.note_sender();

create policy noted on successes.receiver for update to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy seen on successes.receiver for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = receiver.success_id)));

create policy told on successes.receiver for insert to merkitys_app
  with check (EXISTS ( SELECT
   FROM successes.success s
  WHERE ((s.id = receiver.success_id) AND ((( SELECT people.viewer() AS viewer) = s.teller_id) OR (( SELECT people.viewer() AS viewer) = s.imported_by)))));

create table successes.reply (
  id bigint not null generated always as identity,
  success_id bigint not null,
  author_id bigint not null,
  words text not null,
  at timestamp with time zone not null,
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX reply_author ON successes.reply USING btree (author_id);

CREATE INDEX reply_success ON successes.reply USING btree (success_id, id);

create policy said on successes.reply for insert to merkitys_app
  with check ((author_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = reply.success_id))));

create policy seen on successes.reply for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = reply.success_id)));

create policy taken_back on successes.reply for delete to merkitys_app
  using (author_id = ( SELECT people.viewer() AS viewer));

create table successes.report (
  id bigint not null generated always as identity,
  success_id bigint not null,
  reporter_id bigint not null,
  reason text not null,
  at timestamp with time zone not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  outcome text,
  CHECK (((decided_at IS NULL) = (outcome IS NULL))),
  CHECK ((outcome = ANY (ARRAY['stays'::text, 'removed'::text]))),
  CHECK ((reason ~ '\S'::text)),
  FOREIGN KEY (decided_by) REFERENCES people.person(id),
  FOREIGN KEY (reporter_id) REFERENCES people.person(id),
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE UNIQUE INDEX report_open ON successes.report USING btree (success_id, reporter_id) WHERE (decided_at IS NULL);

CREATE INDEX report_reporter ON successes.report USING btree (reporter_id);

create policy decided on successes.report for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy seen on successes.report for select to merkitys_app
  using ((reporter_id = ( SELECT people.viewer() AS viewer)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is));

create policy told on successes.report for insert to merkitys_app
  with check ((reporter_id = ( SELECT people.viewer() AS viewer)) AND (decided_at IS NULL) AND (EXISTS ( SELECT
   FROM successes.success s
  WHERE (s.id = report.success_id))));

create table successes.screen (
  id bigint not null generated always as identity,
  name text not null,
  token_hash bytea not null,
  team_id bigint,
  site_id bigint,
  language text not null,
  look text not null,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  CHECK (((team_id IS NULL) OR (site_id IS NULL))),
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK ((look = ANY (ARRAY['dark'::text, 'light'::text, 'auto'::text]))),
  CHECK (((name ~ '\S'::text) AND (char_length(name) <= 80))),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  FOREIGN KEY (site_id) REFERENCES people.site(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES people.team(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (token_hash)
);

create table successes.slack (
  one boolean not null default true,
  key uuid not null,
  secret bytea not null,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  CHECK (one),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  PRIMARY KEY (one)
);

create table successes.slack_code (
  person_id bigint not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id),
  UNIQUE (code_hash)
);

create policy own on successes.slack_code for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create table successes.slack_person (
  person_id bigint not null,
  slack_user text not null,
  connected_at timestamp with time zone not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id),
  UNIQUE (slack_user)
);

create policy own on successes.slack_person for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

create table successes.slack_seen (
  hash bytea not null,
  at timestamp with time zone not null,
  PRIMARY KEY (hash)
);

create table successes.story (
  id bigint not null generated always as identity,
  success_id bigint,
  hero_id bigint not null,
  writer_id bigint not null,
  slug text not null,
  version integer not null default 1,
  language text not null,
  title text not null,
  words text not null,
  alias text,
  picture_id bigint,
  picture_words text,
  social text,
  channels text[] not null,
  written_by bigint not null,
  written_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_at timestamp with time zone,
  told text[] not null default '{}'::text[],
  told_at timestamp with time zone,
  CHECK (((alias ~ '\S'::text) AND (char_length(alias) <= 60))),
  CHECK ((channels <@ ARRAY['inside'::text, 'page'::text, 'feed'::text, 'social'::text, 'search'::text])),
  CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  CHECK (((told = '{}'::text[]) = (told_at IS NULL))),
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK (((picture_words ~ '\S'::text) AND (char_length(picture_words) <= 300))),
  CHECK ((slug ~ '^[a-z2-7]{16}$'::text)),
  CHECK (((social ~ '\S'::text) AND (char_length(social) <= 600))),
  CHECK (((title ~ '\S'::text) AND (char_length(title) <= 120))),
  CHECK ((version > 0)),
  CHECK (((words ~ '\S'::text) AND (char_length(words) <= 8000))),
  FOREIGN KEY (hero_id) REFERENCES people.person(id),
  FOREIGN KEY (picture_id) REFERENCES successes.story_picture(id) ON DELETE SET NULL,
  FOREIGN KEY (success_id) REFERENCES successes.success(id) ON DELETE SET NULL,
  FOREIGN KEY (withdrawn_by) REFERENCES people.person(id),
  FOREIGN KEY (writer_id) REFERENCES people.person(id),
  FOREIGN KEY (written_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (slug)
);

CREATE INDEX story_hero ON successes.story USING btree (hero_id);

CREATE INDEX story_of_success ON successes.story USING btree (success_id);

CREATE UNIQUE INDEX story_success ON successes.story USING btree (success_id, hero_id) WHERE (withdrawn_at IS NULL);

CREATE INDEX story_told ON successes.story USING btree (told_at DESC, id DESC);

CREATE INDEX story_writer ON successes.story USING btree (writer_id);

CREATE TRIGGER guard_story BEFORE UPDATE OF version, language, title, words, alias, picture_id, picture_words, social, channels, written_by, written_at, withdrawn_by, withdrawn_at ON successes.story FOR EACH ROW WHEN ((people.viewer() IS NOT NULL)) EXECUTE FUNCTION successes.guard_story();

CREATE TRIGGER keep_next_story_version AFTER UPDATE OF version ON successes.story FOR EACH ROW WHEN ((new.version <> old.version)) EXECUTE FUNCTION successes.keep_story_version();

CREATE TRIGGER keep_story_version AFTER INSERT ON successes.story FOR EACH ROW EXECUTE FUNCTION successes.keep_story_version();

CREATE TRIGGER said AFTER UPDATE OF version, withdrawn_at ON successes.story FOR EACH ROW EXECUTE FUNCTION successes.story_was_said();

CREATE TRIGGER story_goes BEFORE DELETE ON successes.story FOR EACH ROW EXECUTE FUNCTION successes.story_goes();

create policy begun on successes.story for insert to merkitys_app
  with check ((( SELECT people.viewer() AS viewer) = writer_id) AND (writer_id = written_by) AND (EXISTS ( SELECT
   FROM (successes.success s
     JOIN successes.receiver r ON ((r.success_id = s.id)))
  WHERE ((s.id = story.success_id) AND (r.person_id = story.hero_id) AND (((( SELECT people.viewer() AS viewer) = story.hero_id) OR (( SELECT people.viewer() AS viewer) = s.teller_id)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (story.hero_id IN ( SELECT l.person_id
           FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id))))))));

create policy seen on successes.story for select to merkitys_app
  using ((( SELECT people.viewer() AS viewer) IS NOT NULL) AND (('inside'::text = ANY (told)) OR ((( SELECT people.viewer() AS viewer) = hero_id) OR (( SELECT people.viewer() AS viewer) = writer_id)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (hero_id IN ( SELECT l.person_id
   FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id)))));

create policy written on successes.story for update to merkitys_app
  using (((( SELECT people.viewer() AS viewer) = hero_id) OR (( SELECT people.viewer() AS viewer) = writer_id)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (hero_id IN ( SELECT l.person_id
   FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id))));

create table successes.story_approval (
  story_id bigint not null,
  version integer not null,
  person_id bigint not null,
  approved_at timestamp with time zone not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (story_id, version) REFERENCES successes.story_version(story_id, version) ON DELETE CASCADE,
  PRIMARY KEY (story_id, version, person_id)
);

CREATE TRIGGER said AFTER INSERT ON successes.story_approval FOR EACH ROW EXECUTE FUNCTION successes.story_was_said();

create policy approved on successes.story_approval for insert to merkitys_app
  with check ((person_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.story s
  WHERE ((s.id = story_approval.story_id) AND (s.version = story_approval.version) AND (s.withdrawn_at IS NULL) AND ((story_approval.person_id <> s.hero_id) AND (story_approval.person_id <> s.written_by)) AND (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (s.hero_id IN ( SELECT l.person_id
           FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id)))) AND (EXISTS ( SELECT
           FROM successes.story_consent c
          WHERE ((c.story_id = s.id) AND (c.version = s.version) AND (c.revoked_at IS NULL)))) AND (NOT (EXISTS ( SELECT
           FROM successes.story_remark r
          WHERE ((r.story_id = s.id) AND (r.version = s.version)))))))));

create policy seen on successes.story_approval for select to merkitys_app
  using successes.works_on(story_id);

create table successes.story_consent (
  id bigint not null generated always as identity,
  story_id bigint not null,
  version integer not null,
  channel text not null,
  given_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  CHECK ((channel = ANY (ARRAY['inside'::text, 'page'::text, 'feed'::text, 'social'::text, 'search'::text]))),
  FOREIGN KEY (story_id, version) REFERENCES successes.story_version(story_id, version) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE UNIQUE INDEX story_consent_holds ON successes.story_consent USING btree (story_id, version, channel) WHERE (revoked_at IS NULL);

CREATE INDEX story_consent_story ON successes.story_consent USING btree (story_id);

CREATE TRIGGER said AFTER INSERT OR UPDATE OF revoked_at ON successes.story_consent FOR EACH ROW EXECUTE FUNCTION successes.story_was_said();

create policy given on successes.story_consent for insert to merkitys_app
  with check ((revoked_at IS NULL) AND (EXISTS ( SELECT
   FROM successes.story s
  WHERE ((s.id = story_consent.story_id) AND (s.hero_id = ( SELECT people.viewer() AS viewer)) AND (s.version = story_consent.version) AND (s.withdrawn_at IS NULL) AND (story_consent.channel = ANY (s.channels))))));

create policy revoked on successes.story_consent for update to merkitys_app
  using ((revoked_at IS NULL) AND (EXISTS ( SELECT
   FROM successes.story s
  WHERE ((s.id = story_consent.story_id) AND (s.hero_id = ( SELECT people.viewer() AS viewer))))))
  with check (revoked_at IS NOT NULL);

create policy seen on successes.story_consent for select to merkitys_app
  using successes.works_on(story_id);

create table successes.story_picture (
  id bigint not null generated always as identity,
  story_id bigint not null,
  content bytea not null,
  width integer not null,
  height integer not null,
  CHECK ((height > 0)),
  CHECK ((width > 0)),
  FOREIGN KEY (story_id) REFERENCES successes.story(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX story_picture_story ON successes.story_picture USING btree (story_id);

create policy added on successes.story_picture for insert to merkitys_app
  with check (EXISTS ( SELECT
   FROM successes.story s
  WHERE ((s.id = story_picture.story_id) AND (((( SELECT people.viewer() AS viewer) = s.hero_id) OR (( SELECT people.viewer() AS viewer) = s.writer_id)) OR ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (s.hero_id IN ( SELECT l.person_id
           FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id)))))));

create policy seen on successes.story_picture for select to merkitys_app
  using (EXISTS ( SELECT
   FROM successes.story s
  WHERE (s.id = story_picture.story_id)));

create table successes.story_remark (
  story_id bigint not null,
  version integer not null,
  person_id bigint not null,
  words text not null,
  at timestamp with time zone not null,
  CHECK (((words ~ '\S'::text) AND (char_length(words) <= 1000))),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (story_id, version) REFERENCES successes.story_version(story_id, version) ON DELETE CASCADE,
  PRIMARY KEY (story_id, version, person_id)
);

CREATE INDEX story_remark_person ON successes.story_remark USING btree (person_id);

CREATE TRIGGER said AFTER INSERT ON successes.story_remark FOR EACH ROW EXECUTE FUNCTION successes.story_was_said();

create policy said on successes.story_remark for insert to merkitys_app
  with check ((person_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM successes.story s
  WHERE ((s.id = story_remark.story_id) AND (s.version = story_remark.version) AND (s.withdrawn_at IS NULL) AND (s.told = '{}'::text[]) AND ((story_remark.person_id <> s.hero_id) AND (story_remark.person_id <> s.written_by)) AND (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) OR (s.hero_id IN ( SELECT l.person_id
           FROM people.led_by(( SELECT people.viewer() AS viewer)) l(person_id)))) AND (EXISTS ( SELECT
           FROM successes.story_consent c
          WHERE ((c.story_id = s.id) AND (c.version = s.version) AND (c.revoked_at IS NULL))))))));

create policy seen on successes.story_remark for select to merkitys_app
  using successes.works_on(story_id);

create table successes.story_version (
  story_id bigint not null,
  version integer not null,
  language text not null,
  title text not null,
  words text not null,
  alias text,
  picture_id bigint,
  picture_words text,
  social text,
  channels text[] not null,
  written_by bigint not null,
  written_at timestamp with time zone not null,
  FOREIGN KEY (story_id) REFERENCES successes.story(id) ON DELETE CASCADE,
  FOREIGN KEY (written_by) REFERENCES people.person(id),
  PRIMARY KEY (story_id, version)
);

create policy seen on successes.story_version for select to merkitys_app
  using successes.works_on(story_id);

create table successes.success (
  id bigint not null generated always as identity,
  kind text not null,
  teller_id bigint not null,
  words text not null,
  effect text,
  value_id bigint,
  emoji text,
  audience text not null,
  told_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  hidden_at timestamp with time zone,
  removed_at timestamp with time zone,
  imported_by bigint,
  fingerprint bytea,
  CHECK ((audience = ANY (ARRAY['all'::text, 'team'::text, 'receiver'::text]))),
  CHECK (((imported_by IS NULL) = (fingerprint IS NULL))),
  CHECK ((effect ~ '\S'::text)),
  CHECK (((char_length(emoji) >= 1) AND (char_length(emoji) <= 16))),
  CHECK ((kind = ANY (ARRAY['kudos'::text, 'own'::text, 'customer'::text]))),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (imported_by) REFERENCES people.person(id),
  FOREIGN KEY (teller_id) REFERENCES people.person(id),
  FOREIGN KEY (value_id) REFERENCES successes.value(id),
  PRIMARY KEY (id),
  UNIQUE (fingerprint)
);

CREATE INDEX success_teller ON successes.success USING btree (teller_id, told_at DESC, id DESC);

CREATE INDEX success_told ON successes.success USING btree (told_at DESC, id DESC);

CREATE TRIGGER note_removal AFTER UPDATE OF removed_at ON successes.success FOR EACH ROW WHEN ((old.removed_at IS DISTINCT FROM new.removed_at)) EXECUTE FUNCTION successes.note_removal();

CREATE TRIGGER only_teller_writes BEFORE UPDATE ON successes.success FOR EACH ROW EXECUTE FUNCTION successes.only_teller_writes();

create policy edited on successes.success for update to merkitys_app
  using ((teller_id = ( SELECT people.viewer() AS viewer)) OR successes.concerns(id) OR (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) AND successes.is_reported(id)));

create policy seen on successes.success for select to merkitys_app
  using ((( SELECT people.viewer() AS viewer) IS NOT NULL) AND (((audience = 'all'::text) AND (hidden_at IS NULL) AND (removed_at IS NULL)) OR (teller_id = ( SELECT people.viewer() AS viewer)) OR ((removed_at IS NULL) AND successes.concerns(id)) OR ((audience = 'team'::text) AND (hidden_at IS NULL) AND (removed_at IS NULL) AND successes.in_team(id)) OR (( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is) AND successes.is_reported(id))));

create policy taken_back on successes.success for delete to merkitys_app
  using (teller_id = ( SELECT people.viewer() AS viewer));

create policy told on successes.success for insert to merkitys_app
  with check ((( SELECT people.viewer() AS viewer) = teller_id) OR (( SELECT people.viewer() AS viewer) = imported_by));

create table successes.upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_owner ON successes.upload USING btree (brought_by, id);

create policy own on successes.upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

create table successes.value (
  id bigint not null generated always as identity,
  kind text not null,
  name_en text not null,
  name_fi text not null,
  name_lt text not null,
  retired_at timestamp with time zone,
  CHECK ((kind = ANY (ARRAY['value'::text, 'behaviour'::text]))),
  CHECK ((name_en ~ '\S'::text)),
  CHECK ((name_fi ~ '\S'::text)),
  CHECK ((name_lt ~ '\S'::text)),
  PRIMARY KEY (id)
);

create table successes.webhook (
  id bigint not null generated always as identity,
  key uuid not null,
  name text not null,
  kind text not null,
  language text not null,
  address bytea not null,
  host text not null,
  secret bytea,
  made_by bigint not null,
  made_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  delivered_at timestamp with time zone,
  failing_since timestamp with time zone,
  problem text,
  disabled_at timestamp with time zone,
  topics text[] not null default '{recognition}'::text[],
  CHECK (((kind = 'signed'::text) = (secret IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['signed'::text, 'slack'::text, 'teams'::text]))),
  CHECK ((language = ANY (ARRAY['en'::text, 'fi'::text, 'lt'::text]))),
  CHECK (((name ~ '\S'::text) AND (char_length(name) <= 80))),
  CHECK ((cardinality(topics) > 0)),
  FOREIGN KEY (made_by) REFERENCES people.person(id),
  PRIMARY KEY (id),
  UNIQUE (key)
);

create policy administrators on successes.webhook for all to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['administrator'::text]) AS viewer_is)
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['administrator'::text]) AS viewer_is);

create policy whole on successes.webhook for all to merkitys_app_whole
  using true
  with check true;

create table successes.webhook_delivery (
  id uuid not null,
  webhook_id bigint not null,
  subject_id bigint not null,
  queued_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  source text not null,
  FOREIGN KEY (webhook_id) REFERENCES successes.webhook(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (webhook_id, source, subject_id)
);

CREATE INDEX webhook_delivery_due ON successes.webhook_delivery USING btree (due_at);

create policy counted on successes.webhook_delivery for select to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['administrator'::text]) AS viewer_is);

create policy whole on successes.webhook_delivery for all to merkitys_app_whole
  using true
  with check true;

create table successes.wish (
  person_id bigint not null,
  on_screen boolean not null,
  digest boolean not null,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

create policy own on successes.wish for all to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer))
  with check (person_id = ( SELECT people.viewer() AS viewer));

CREATE OR REPLACE FUNCTION successes.concerns(success bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from successes.receiver r where r.success_id = success and r.person_id = people.viewer())
$function$
;

CREATE OR REPLACE FUNCTION successes.connect_slack(code bytea, slack text, now timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  person bigint;
begin
  delete from successes.slack_code c where c.code_hash = code and c.expires_at > now returning c.person_id into person;
  if person is not null then
    delete from successes.slack_person p where p.slack_user = slack or p.person_id = person;
    insert into successes.slack_person (person_id, slack_user, connected_at) values (person, slack, now);
  end if;
  return person;
end $function$
;

CREATE OR REPLACE FUNCTION successes.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from successes.success;
  with gone as (delete from successes.success s where s.told_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.upload u where u.brought_at < before;
  select min(s.told_at) into oldest from successes.success s;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION successes.delete_fame_before(before timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from successes.nomination n where n.nominated_at < before;
  delete from successes.honoured h where h.chosen_at < before;
$function$
;

CREATE OR REPLACE FUNCTION successes.delete_gestures_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from successes.gesture;
  with gone as (delete from successes.gesture g where g.done_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.gesture_later l where l.until_day < before::date;
  select min(g.done_at) into oldest from successes.gesture g;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION successes.delete_praise_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from successes.praise;
  with gone as (delete from successes.praise p where p.brought_at < before returning 1)
  select count(*) into deleted from gone;
  delete from successes.praise_upload u where u.brought_at < before;
  -- Longer than any contact is kept, or what was declined would be proposed again.
  delete from successes.praise_known k where k.known_at < before - interval '3 years';
  select min(p.brought_at) into oldest from successes.praise p;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION successes.delete_stories_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from successes.story;
  with gone as (delete from successes.story s where coalesce(s.withdrawn_at, s.written_at) < before returning 1)
  select count(*) into deleted from gone;
  select min(coalesce(s.withdrawn_at, s.written_at)) into oldest from successes.story s;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION successes.fits_screen(s successes.success)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and not exists (select from successes.report r where r.success_id = s.id and r.decided_at is null)
    -- Who passes on what a customer said is not named.
    and (s.kind = 'customer' or s.teller_id not in (select successes.not_on_screen()))
    and exists (select from successes.receiver r where r.success_id = s.id)
    and not exists (
      select from successes.receiver r where r.success_id = s.id and r.person_id in (select successes.not_on_screen())
    )
    and not successes.names_the_absent(s.words || ' ' || coalesce(s.effect, ''))
$function$
;

CREATE OR REPLACE FUNCTION successes.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from successes.reaction a where a.person_id = person;
  delete from successes.reply a where a.author_id = person;
  delete from successes.wish w where w.person_id = person;
  delete from successes.digest d where d.person_id = person;
  delete from successes.slack_person c where c.person_id = person;
  delete from successes.slack_code c where c.person_id = person;
  delete from successes.upload u where u.brought_by = person;
  delete from successes.report r where r.reporter_id = person and r.decided_at is null;
  -- What was for several stays with the others; what was for this one alone goes.
  delete from successes.success s
  where s.id in (select r.success_id from successes.receiver r where r.person_id = person)
    and not exists (select from successes.receiver o where o.success_id = s.id and o.person_id <> person);
  delete from successes.receiver r where r.person_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION successes.forget_fame(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from successes.nomination n where n.nominee_id = person;
  delete from successes.honoured h where h.person_id = person;
$function$
;

CREATE OR REPLACE FUNCTION successes.forget_gestures(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from successes.gesture g where g.person_id = person;
  delete from successes.gesture_later l where person in (l.person_id, l.leader_id)
$function$
;

CREATE OR REPLACE FUNCTION successes.forget_praise(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from successes.praise p where p.agent_id = person;
  update successes.praise p set brought_by = null where p.brought_by = person;
  delete from successes.praise_upload u where u.brought_by = person
$function$
;

CREATE OR REPLACE FUNCTION successes.forget_stories(person bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from successes.story s where s.hero_id = person
$function$
;

CREATE OR REPLACE FUNCTION successes.gestures_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'gesturesReceived', count(*) from successes.gesture g where g.person_id = person
  union all
  select 'gesturesDone', count(*) from successes.gesture g where g.leader_id = person
$function$
;

CREATE OR REPLACE FUNCTION successes.guard_story()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  changed boolean :=
    (new.language, new.title, new.words, new.alias, new.picture_id, new.picture_words, new.social, new.channels)
    is distinct from
    (old.language, old.title, old.words, old.alias, old.picture_id, old.picture_words, old.social, old.channels);
begin
  if changed is distinct from (new.version = old.version + 1) or (not changed and new.version <> old.version) then
    raise exception 'other words are the next version of a story, and nothing else is';
  end if;
  if changed and (old.withdrawn_at is not null or new.written_by is distinct from people.viewer()) then
    raise exception 'a story that is withdrawn is not written on, nor in the name of another';
  end if;
  if not changed and (new.written_by, new.written_at) is distinct from (old.written_by, old.written_at) then
    raise exception 'the words are whose they are';
  end if;
  if (new.withdrawn_by, new.withdrawn_at) is distinct from (old.withdrawn_by, old.withdrawn_at)
    and (old.withdrawn_at is not null or new.withdrawn_by is distinct from people.viewer()) then
    raise exception 'a story is withdrawn once, by whoever does so';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION successes.in_team(success bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select
    from successes.place l
    where l.success_id = success
      and l.team_id in (
        select p.team_id from people.person p where people.viewer() in (p.id, p.supervisor_id)
      )
  )
$function$
;

CREATE OR REPLACE FUNCTION successes.is_reported(success bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from successes.report r where r.success_id = success and r.decided_at is null)
$function$
;

CREATE OR REPLACE FUNCTION successes.keep_story_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into successes.story_version (
    story_id, version, language, title, words, alias, picture_id, picture_words, social, channels, written_by, written_at
  ) values (
    new.id, new.version, new.language, new.title, new.words, new.alias, new.picture_id, new.picture_words, new.social,
    new.channels, new.written_by, new.written_at
  );
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION successes.kept_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'successesReceived',
    (select count(*) from successes.receiver r where r.person_id = person)
    + (select count(*) from successes.nomination n where n.nominee_id = person)
    + (select count(*) from successes.honoured h where h.person_id = person)
  union all
  select 'successesTold',
    (
      select count(*)
      from successes.success s
      where s.teller_id = person
        and not exists (select from successes.receiver r where r.success_id = s.id and r.person_id = person)
    )
    + (select count(*) from successes.nomination n where n.nominator_id = person)
  union all
  select 'successesReactions',
    (select count(*) from successes.reaction a where a.person_id = person)
    + (select count(*) from successes.reply a where a.author_id = person)
$function$
;

CREATE OR REPLACE FUNCTION successes.last_to(people bigint[], since timestamp with time zone)
 RETURNS TABLE(person_id bigint, last_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, t.last_at
  from people.person p
  cross join lateral (
    select max(r.told_at) as last_at
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at >= since
      and r.sender is not null
  ) t
  where p.id = any(people)
    and not p.erased
    and (
      p.supervisor_id = (select people.viewer())
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$function$
;

CREATE OR REPLACE FUNCTION successes.mutual(since timestamp with time zone)
 RETURNS TABLE(one_id bigint, other_id bigint, given integer, returned integer, one_all integer, other_all integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with given as (
    select s.teller_id, r.person_id, count(*)::integer as times
    from successes.success s
    join successes.receiver r on r.success_id = s.id
    where people.viewer_is('hr')
      and s.kind = 'kudos'
      and s.audience <> 'receiver'
      and s.hidden_at is null
      and s.removed_at is null
      and s.told_at >= since
    group by s.teller_id, r.person_id
  ),
  told as (
    select g.teller_id, sum(g.times)::integer as times from given g group by g.teller_id
  )
  select there.teller_id, there.person_id, there.times, back.times, a.times, b.times
  from given there
  join given back on back.teller_id = there.person_id and back.person_id = there.teller_id
  join told a on a.teller_id = there.teller_id
  join told b on b.teller_id = there.person_id
  where there.teller_id < there.person_id
    and there.times >= 5
    and back.times >= 5
$function$
;

CREATE OR REPLACE FUNCTION successes.names_the_absent(words text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select
    from successes.not_on_screen() as absent(id)
    join people.person p on p.id = absent.id
    cross join regexp_split_to_table(p.name, '[\s-]+') as part
    cross join lateral (
      select case when char_length(part) > 3 then regexp_replace(part, '(as|is|us|ys|a|e|i|o|ė)$', '') else part end
    ) as known(stem)
    where char_length(part) >= 3
      -- What is nowhere in the words need not be looked for with care.
      and case when strpos(words, known.stem) = 0 then false else
        words ~ (
          '(^|[[:space:][:punct:]])' || regexp_replace(known.stem, '([^[:alnum:]])', '\\\1', 'g')
          || '[^[:space:][:punct:]]{0,4}([[:space:][:punct:]]|$)'
        )
      end
  )
$function$
;

CREATE OR REPLACE FUNCTION successes.not_on_screen()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select w.person_id from successes.wish w where not w.on_screen
$function$
;

CREATE OR REPLACE FUNCTION successes.note_removal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update successes.receiver r set sender = successes.sender(r.success_id, r.person_id) where r.success_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION successes.note_sender()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.sender := successes.sender(new.success_id, new.person_id);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION successes.on_screen(screen bytea, since timestamp with time zone, most integer)
 RETURNS TABLE(id bigint, kind text, teller text, receivers text[], words text, effect text, name_en text, name_fi text, name_lt text, emoji text, told_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with here as (
    select c.team_id, c.site_id from successes.screen c where c.token_hash = screen
  ),
  shown as (
    (
      select s.id
      from successes.success s
      where s.told_at >= since
        and exists (select from here where here.team_id is null and here.site_id is null)
        and successes.fits_screen(s)
      order by s.told_at desc, s.id desc
      limit most
    )
    union all
    (
      select s.id
      from successes.place l
      join successes.success s on s.id = l.success_id
      where l.team_id = (select here.team_id from here)
        and l.told_at >= since
        and successes.fits_screen(s)
      order by l.told_at desc, l.success_id desc
      limit most
    )
    union all
    (
      select s.id
      from successes.place l
      join successes.success s on s.id = l.success_id
      where l.site_id = (select here.site_id from here)
        and l.told_at >= since
        -- Of several teams of the site, the first stands for all.
        and not exists (
          select from successes.place o
          where o.success_id = l.success_id and o.site_id = l.site_id and o.team_id < l.team_id
        )
        and successes.fits_screen(s)
      order by l.told_at desc, l.success_id desc
      limit most
    )
  )
  select s.id, s.kind, t.name,
    (select array_agg(p.name order by lower(p.name), p.id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, v.name_fi, v.name_lt, s.emoji, s.told_at
  from shown
  join successes.success s on s.id = shown.id
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  order by s.told_at desc, s.id desc
$function$
;

CREATE OR REPLACE FUNCTION successes.only_teller_writes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if people.viewer() is distinct from old.teller_id
    and (new.words, new.effect, new.value_id, new.emoji, new.audience)
      is distinct from (old.words, old.effect, old.value_id, old.emoji, old.audience) then
    raise exception 'only who told it edits it';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION successes.open_picture(which text, today date)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.content
  from successes.public_story p
  join successes.story_picture i on i.id = p.picture_id
  where p.slug = which and p.gone_at is null and successes.outside_is_open_for(p.story_id, today)
$function$
;

CREATE OR REPLACE FUNCTION successes.open_revision(which text, today date)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  known bigint;
begin
  select case
      when p.gone_at is null and o.open and not h.erased and (h.left_on is null or h.left_on >= today) then p.revision
      else -p.revision
    end
  into known
  from successes.public_story p
  left join successes.story s on s.id = p.story_id
  left join people.person h on h.id = s.hero_id
  left join successes.outside o on true
  where p.slug = which;
  return known;
end $function$
;

CREATE OR REPLACE FUNCTION successes.open_stories(today date, most integer)
 RETURNS TABLE(slug text, revision bigint, language text, title text, words text, name text, picture_words text, width integer, height integer, searchable boolean, published_at timestamp with time zone, changed_at timestamp with time zone, open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.slug, p.revision, p.language, l.title, l.words, l.name, l.picture_words, i.width, i.height, p.searchable,
    p.listed_at,
    case when l.slug is not null then p.changed_at else coalesce(p.unlisted_at, p.gone_at, p.changed_at) end,
    l.slug is not null
  from successes.public_story p
  left join successes.public_story l
    on l.slug = p.slug
   and p.gone_at is null
   and p.unlisted_at is null
   and successes.outside_is_open_for(p.story_id, today)
  left join successes.story_picture i on i.id = l.picture_id
  where p.listed_at is not null
  order by p.changed_at desc, p.slug
  limit most
$function$
;

CREATE OR REPLACE FUNCTION successes.open_story(which text, today date)
 RETURNS TABLE(slug text, revision bigint, language text, title text, words text, name text, picture_words text, width integer, height integer, searchable boolean, published_at timestamp with time zone, changed_at timestamp with time zone, open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.slug, p.revision, p.language, p.title, p.words, p.name, p.picture_words, i.width, i.height, p.searchable,
    p.published_at, p.changed_at, p.gone_at is null and successes.outside_is_open_for(p.story_id, today)
  from successes.public_story p
  left join successes.story_picture i on i.id = p.picture_id
  where p.slug = which
$function$
;

CREATE OR REPLACE FUNCTION successes.outside_is_open_for(story bigint, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select
    from successes.story s
    join people.person h on h.id = s.hero_id
    join successes.outside o on o.open
    where s.id = story and not h.erased and (h.left_on is null or h.left_on >= today)
  )
$function$
;

CREATE OR REPLACE FUNCTION successes.people_of_slack(slack text[], today date)
 RETURNS TABLE(slack_user text, person_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.slack_user, c.person_id
  from successes.slack_person c
  join people.person p on p.id = c.person_id
  where c.slack_user = any(slack)
    and not p.erased
    and (p.left_on is null or p.left_on >= today)
$function$
;

CREATE OR REPLACE FUNCTION successes.praise_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'praiseProposed', count(*) from successes.praise p where p.agent_id = person
  union all
  select 'praiseBrought',
    (select count(*) from successes.praise p where p.brought_by = person and p.agent_id <> person)
    + (select count(*) from successes.praise_upload u where u.brought_by = person)
$function$
;

CREATE OR REPLACE FUNCTION successes.praise_waiting()
 RETURNS TABLE(agent_id bigint, waiting integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.agent_id, count(*)::integer from successes.praise p where p.outcome is null group by p.agent_id
$function$
;

CREATE OR REPLACE FUNCTION successes.queue_webhooks(success bigint, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into successes.webhook_delivery (id, webhook_id, source, subject_id, queued_at, due_at)
  select gen_random_uuid(), w.id, 'recognition', s.id, at, at
  from successes.webhook w
  join successes.success s on s.id = success
  where w.paused_at is null
    and w.disabled_at is null
    and 'recognition' = any(w.topics)
    and s.audience = 'all'
  on conflict do nothing
$function$
;

CREATE OR REPLACE FUNCTION successes.rhythm_of_reports(weeks timestamp with time zone[], today date)
 RETURNS TABLE(person_id bigint, night boolean, workdays integer, begins integer, thanked bigint, by_leaders integer, by_peers integer, by_customers integer, last_at timestamp with time zone, away_from integer[], away_until integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id,
    coalesce((select h.until_time < h.from_time from notifications.shift_hours h where h.shift = lower(p.shift)), false),
    p.workdays::integer,
    p.hired_on - today,
    t.thanked, t.by_leaders::integer, t.by_peers::integer, t.by_customers::integer, t.last_at,
    a.away_from, a.away_until
  from people.person p
  cross join lateral (
    select coalesce(bit_or(1::bigint << width_bucket(r.told_at, weeks) - 1), 0) as thanked,
      count(*) filter (where r.sender = 'leader') as by_leaders,
      count(*) filter (where r.sender = 'peer') as by_peers,
      count(*) filter (where r.sender = 'customer') as by_customers,
      max(r.told_at) as last_at
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at >= weeks[1]
      and r.sender is not null
  ) t
  cross join lateral (
    select array_agg(a.from_day - today) as away_from, array_agg(a.until_day - today) as away_until
    from people.absence a
    where a.person_id = p.id
      and a.from_day <= today
      and a.until_day >= today - 371
  ) a
  where not p.erased
    and (p.left_on is null or p.left_on >= today)
    and (p.hired_on is null or p.hired_on <= today)
    and (
      p.supervisor_id = people.viewer()
      or p.id in (select d.person_id from people.seen_as_deputy(people.viewer()) d)
    )
$function$
;

CREATE OR REPLACE FUNCTION successes.rhythm_of_units(weeks timestamp with time zone[], today date)
 RETURNS TABLE(supervisor_id bigint, night boolean, workdays integer, begins integer, thanked bigint, by_leaders integer, by_peers integer, by_customers integer, last_at timestamp with time zone, away_from integer[], away_until integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
AS $function$
  with recursive heads as materialized (
    select s.id, s.supervisor_id
    from people.person s
    where s.id in (select p.supervisor_id from people.person p)
  ),
  -- As people.led_by, for those alone who lead somebody.
  line as (
    select l.id from heads l where l.supervisor_id = people.viewer()
    union
    select l.id from heads l join line on line.id = l.supervisor_id
  ),
  people as (
    select p.id, p.supervisor_id, p.shift, p.workdays, p.hired_on, count(*) over (partition by p.supervisor_id) as size
    from people.person p
    where p.supervisor_id in (select line.id from line)
      and not p.erased
      and (p.left_on is null or p.left_on >= today)
      and (p.hired_on is null or p.hired_on <= today)
  ),
  thanks as (
    select r.person_id,
      bit_or(1::bigint << width_bucket(r.told_at, weeks) - 1) as thanked,
      count(*) filter (where r.sender = 'leader') as by_leaders,
      count(*) filter (where r.sender = 'customer') as by_customers,
      count(*) as by_anybody,
      max(r.told_at) as last_at
    from successes.receiver r
    where r.told_at >= weeks[1]
      and r.sender is not null
    group by r.person_id
  ),
  away as (
    select a.person_id, array_agg(a.from_day - today) as away_from, array_agg(a.until_day - today) as away_until
    from people.absence a
    where a.from_day <= today
      and a.until_day >= today - 371
    group by a.person_id
  )
  select p.supervisor_id,
    coalesce(h.until_time < h.from_time, false),
    p.workdays::integer,
    p.hired_on - today,
    coalesce(t.thanked, 0), coalesce(t.by_leaders, 0)::integer,
    coalesce(t.by_anybody - t.by_leaders - t.by_customers, 0)::integer,
    coalesce(t.by_customers, 0)::integer,
    t.last_at, a.away_from, a.away_until
  from people p
  left join notifications.shift_hours h on h.shift = lower(p.shift)
  left join thanks t on t.person_id = p.id
  left join away a on a.person_id = p.id
  where p.size >= 5
  order by p.supervisor_id, t.thanked, t.last_at
$function$
;

CREATE OR REPLACE FUNCTION successes.sender(success bigint, receiver bigint)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when s.kind = 'own' or s.removed_at is not null then null
    when s.kind = 'customer' then 'customer'
    when t.roles && array['supervisor', 'leader']
      and t.supervisor_id is distinct from r.supervisor_id
      and t.supervisor_id is distinct from r.id then 'leader'
    else 'peer'
  end
  from successes.success s
  join people.person t on t.id = s.teller_id
  join people.person r on r.id = receiver
  where s.id = success
$function$
;

CREATE OR REPLACE FUNCTION successes.settle_story(which bigint, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  s successes.story;
  places text[] := '{}';
begin
  select * into s from successes.story where id = which for update;
  if s.withdrawn_at is null
    and (select count(*) from successes.story_approval a where a.story_id = s.id and a.version = s.version) >= 2
    and not exists (select from successes.story_remark r where r.story_id = s.id and r.version = s.version) then
    places := array(
      select c.channel
      from successes.story_consent c
      where c.story_id = s.id and c.version = s.version and c.revoked_at is null and c.channel = any(s.channels)
      order by array_position(array['inside', 'page', 'feed', 'social', 'search'], c.channel)
    );
  end if;
  if not 'page' = any(places) then
    places := array(select p from unnest(places) p where p = 'inside');
  end if;
  if places is distinct from s.told then
    update successes.story
    set told = places, told_at = case when places = '{}' then null else coalesce(told_at, at) end
    where id = which;
  end if;
  if 'page' = any(places) then
    insert into successes.public_story as p (
      slug, story_id, language, title, words, name, picture_id, picture_words, searchable, published_at, changed_at,
      listed_at
    ) values (
      s.slug, s.id, s.language, s.title, s.words,
      coalesce(s.alias, (select h.name from people.person h where h.id = s.hero_id)),
      s.picture_id, s.picture_words, 'search' = any(places), at, at, case when 'feed' = any(places) then at end
    )
    on conflict (slug) do update
    set revision = p.revision + 1, language = excluded.language, title = excluded.title, words = excluded.words,
      name = excluded.name, picture_id = excluded.picture_id, picture_words = excluded.picture_words,
      searchable = excluded.searchable, changed_at = at, gone_at = null,
      listed_at = coalesce(p.listed_at, excluded.listed_at),
      unlisted_at = case
        when excluded.listed_at is not null then null
        when p.listed_at is not null then coalesce(p.unlisted_at, at)
      end;
  else
    update successes.public_story
    set revision = revision + 1, title = null, words = null, name = null, picture_id = null, picture_words = null,
      changed_at = at, gone_at = at, unlisted_at = case when listed_at is not null then coalesce(unlisted_at, at) end
    where slug = s.slug and gone_at is null;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION successes.stories_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'storiesAbout', count(*) from successes.story s where s.hero_id = person
  union all
  select 'storiesWritten',
    (
      select count(*)
      from successes.story s
      where s.hero_id <> person
        and (
          person in (s.writer_id, s.withdrawn_by)
          or exists (select from successes.story_version v where v.story_id = s.id and v.written_by = person)
          or exists (select from successes.story_approval a where a.story_id = s.id and a.person_id = person)
          or exists (select from successes.story_remark r where r.story_id = s.id and r.person_id = person)
        )
    )
$function$
;

CREATE OR REPLACE FUNCTION successes.story_goes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update successes.public_story
  set revision = revision + 1, story_id = null, title = null, words = null, name = null, picture_id = null,
    picture_words = null, changed_at = coalesce(gone_at, now()), gone_at = coalesce(gone_at, now()),
    unlisted_at = case when listed_at is not null then coalesce(unlisted_at, now()) end
  where slug = old.slug;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION successes.story_was_said()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  case tg_table_name
    when 'story_consent' then
      perform successes.settle_story(new.story_id, coalesce(new.revoked_at, new.given_at));
    when 'story_approval' then
      perform successes.settle_story(new.story_id, new.approved_at);
    when 'story_remark' then
      perform successes.settle_story(new.story_id, new.at);
    else
      perform successes.settle_story(new.id, coalesce(new.withdrawn_at, new.written_at));
  end case;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION successes.thanked_by(leader bigint)
 RETURNS TABLE(person_id bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select l.person_id from people.led_by(leader) l
  union
  select d.person_id from people.seen_as_deputy(leader) d
$function$
;

CREATE OR REPLACE FUNCTION successes.to_thank_for(since timestamp with time zone, several integer)
 RETURNS TABLE(person_id bigint, success_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with near as (
    select p.id from people.person p where p.supervisor_id = (select people.viewer())
    union
    select d.person_id from people.seen_as_deputy(people.viewer()) d
  ), great as (
    select r.person_id
    from successes.receiver r
    where r.told_at > since
      and r.sender = 'customer'
    group by r.person_id
    having count(*) >= several
    union
    select r.person_id
    from successes.outstanding m
    join successes.receiver r on r.success_id = m.success_id and r.told_at > since
  ), own as (
    select near.id from near
    union
    select p.id
    from great g
    join people.person p on p.id = g.person_id
    join people.person b on b.id = p.supervisor_id and b.supervisor_id = (select people.viewer())
    -- Who has nobody at that distance need not go through the thanks of everybody.
    where exists (
      select
      from people.person l
      where l.supervisor_id in (select near.id from near)
    )
  )
  select p.id, r.success_id
  from own o
  join people.person p on p.id = o.id and not p.erased and (p.left_on is null or p.left_on >= current_date)
  cross join lateral (
    select r.success_id, r.sender = 'customer' as customers
    from successes.receiver r
    where r.person_id = p.id
      and r.told_at > since
    offset 0
  ) r
  join successes.success s on s.id = r.success_id and s.hidden_at is null and s.removed_at is null
  where r.customers
     or exists (select from successes.outstanding m where m.success_id = r.success_id)
$function$
;

CREATE OR REPLACE FUNCTION successes.told_to_all(since timestamp with time zone, until timestamp with time zone, after_at timestamp with time zone, after_id bigint, most integer)
 RETURNS TABLE(id bigint, kind text, teller_id bigint, teller text, receiver_ids bigint[], receivers text[], words text, effect text, value text, emoji text, told_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, s.kind, s.teller_id, t.name,
    (select array_agg(r.person_id order by r.person_id) from successes.receiver r where r.success_id = s.id),
    (select array_agg(p.name order by r.person_id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, s.emoji, s.told_at
  from successes.success s
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  where s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and s.told_at >= since
    and s.told_at < until
    and (after_id is null or (s.told_at, s.id) > (after_at, after_id))
  order by s.told_at, s.id
  limit most
$function$
;

CREATE OR REPLACE FUNCTION successes.told_to_all_now(successes bigint[])
 RETURNS TABLE(id bigint, kind text, teller_id bigint, teller text, receiver_ids bigint[], receivers text[], words text, effect text, value text, emoji text, told_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, s.kind, s.teller_id, t.name,
    (select array_agg(r.person_id order by r.person_id) from successes.receiver r where r.success_id = s.id),
    (select array_agg(p.name order by r.person_id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, s.emoji, s.told_at
  from successes.success s
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  where s.id = any(successes)
    and s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and exists (select from successes.receiver r where r.success_id = s.id)
$function$
;

CREATE OR REPLACE FUNCTION successes.wants_digest(person bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select not exists (select from successes.wish w where w.person_id = person and not w.digest)
$function$
;

CREATE OR REPLACE FUNCTION successes.week_of_all(since timestamp with time zone, until timestamp with time zone, most integer)
 RETURNS TABLE(id bigint, kind text, teller text, receivers text[], words text, teams bigint[], sites bigint[], told_at timestamp with time zone, of_all bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, s.kind, t.name,
    (select array_agg(p.name order by lower(p.name), p.id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words,
    (select array_agg(l.team_id) from successes.place l where l.success_id = s.id),
    (select array_agg(distinct l.site_id) from successes.place l where l.success_id = s.id and l.site_id is not null),
    s.told_at,
    count(*) over ()
  from successes.success s
  join people.person t on t.id = s.teller_id
  where s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and s.told_at >= since
    and s.told_at < until
    and not exists (select from successes.report r where r.success_id = s.id and r.decided_at is null)
    and exists (select from successes.receiver r where r.success_id = s.id)
  order by s.told_at desc, s.id desc
  limit most
$function$
;

CREATE OR REPLACE FUNCTION successes.works_on(story bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select
    from successes.story s
    where s.id = story
      and (
        people.viewer() in (s.hero_id, s.writer_id)
        or people.viewer_is('hr')
        or s.hero_id in (select l.person_id from people.led_by(people.viewer()) l)
      )
  )
$function$
;

create table support.guest (
  matter_id bigint not null,
  person_id bigint not null,
  from_position smallint not null,
  invited_at timestamp with time zone not null,
  FOREIGN KEY (matter_id) REFERENCES support.matter(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (matter_id, person_id)
);

CREATE INDEX guest_person ON support.guest USING btree (person_id);

create policy invited on support.guest for insert to merkitys_app
  with check ((matter_id IN ( SELECT support.held() AS held)) AND (EXISTS ( SELECT
   FROM support.matter m
  WHERE ((m.id = guest.matter_id) AND (m.supervisor_id = ( SELECT people.viewer() AS viewer))))));

create policy seen on support.guest for select to merkitys_app
  using ((person_id = ( SELECT people.viewer() AS viewer)) OR (matter_id IN ( SELECT support.held() AS held)));

create table support.guide (
  step text not null,
  words_en text not null,
  words_fi text not null,
  words_lt text not null,
  CHECK ((step = ANY (ARRAY['talk'::text, 'second_talk'::text, 'agreement'::text, 'plan'::text, 'follow_up'::text]))),
  CHECK ((words_en ~ '\S'::text)),
  CHECK ((words_fi ~ '\S'::text)),
  CHECK ((words_lt ~ '\S'::text)),
  PRIMARY KEY (step)
);

create policy changed on support.guide for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy known on support.guide for select to merkitys_app, merkitys_app_whole
  using true;

create table support.kind (
  id bigint not null generated always as identity,
  name_en text not null,
  name_fi text not null,
  name_lt text not null,
  retired_at timestamp with time zone,
  CHECK ((name_en ~ '\S'::text)),
  CHECK ((name_fi ~ '\S'::text)),
  CHECK ((name_lt ~ '\S'::text)),
  PRIMARY KEY (id)
);

create policy added on support.kind for insert to merkitys_app
  with check ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy changed on support.kind for update to merkitys_app
  using ( SELECT people.viewer_is(VARIADIC ARRAY['hr'::text]) AS viewer_is);

create policy known on support.kind for select to merkitys_app, merkitys_app_whole
  using true;

create table support.matter (
  id bigint not null generated always as identity,
  supervisor_id bigint not null,
  employee_id bigint not null,
  kind_id bigint not null,
  noticed text not null,
  opened_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  ending text,
  ending_words text,
  ended_at timestamp with time zone,
  ended_by bigint,
  CHECK ((employee_id <> supervisor_id)),
  CHECK (((ending IS NULL) = (ended_at IS NULL))),
  CHECK (((ending IS NULL) = (ended_by IS NULL))),
  CHECK (((ending <> 'elsewhere'::text) OR (ending_words IS NOT NULL))),
  CHECK ((ending = ANY (ARRAY['well'::text, 'not_needed'::text, 'elsewhere'::text, 'fresh_start'::text]))),
  CHECK ((ending_words ~ '\S'::text)),
  CHECK ((noticed ~ '\S'::text)),
  FOREIGN KEY (employee_id) REFERENCES people.person(id),
  FOREIGN KEY (ended_by) REFERENCES people.person(id),
  FOREIGN KEY (kind_id) REFERENCES support.kind(id),
  FOREIGN KEY (supervisor_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX matter_employee ON support.matter USING btree (employee_id, id);

CREATE INDEX matter_kind ON support.matter USING btree (kind_id);

CREATE INDEX matter_supervisor ON support.matter USING btree (supervisor_id, id);

CREATE TRIGGER guarded BEFORE UPDATE ON support.matter FOR EACH ROW EXECUTE FUNCTION support.guard_matter();

create policy moved on support.matter for update to merkitys_app
  using ((employee_id = ( SELECT people.viewer() AS viewer)) OR ((supervisor_id = ( SELECT people.viewer() AS viewer)) AND (employee_id IN ( SELECT p.id
   FROM people.person p
  WHERE (p.supervisor_id = ( SELECT people.viewer() AS viewer))))));

create policy opened on support.matter for insert to merkitys_app
  with check ((supervisor_id = ( SELECT people.viewer() AS viewer)) AND (employee_id IN ( SELECT p.id
   FROM people.person p
  WHERE (p.supervisor_id = ( SELECT people.viewer() AS viewer)))) AND (ending IS NULL));

create policy seen on support.matter for select to merkitys_app
  using ((employee_id = ( SELECT people.viewer() AS viewer)) OR ((supervisor_id = ( SELECT people.viewer() AS viewer)) AND (employee_id IN ( SELECT p.id
   FROM people.person p
  WHERE (p.supervisor_id = ( SELECT people.viewer() AS viewer))))) OR (id IN ( SELECT support.invited() AS invited)));

create table support.said (
  id bigint not null generated always as identity,
  matter_id bigint not null,
  author_id bigint not null,
  words text not null,
  said_at timestamp with time zone not null,
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (matter_id) REFERENCES support.matter(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX said_author ON support.said USING btree (author_id);

CREATE INDEX said_matter ON support.said USING btree (matter_id, id);

create policy said on support.said for insert to merkitys_app
  with check ((author_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM support.matter m
  WHERE ((m.id = said.matter_id) AND (m.employee_id = ( SELECT people.viewer() AS viewer))))));

create policy seen on support.said for select to merkitys_app
  using ((matter_id IN ( SELECT support.held() AS held)) OR (matter_id IN ( SELECT support.invited() AS invited)));

create table support.signature (
  step_id bigint not null,
  person_id bigint not null,
  version integer not null,
  name text not null,
  signed_at timestamp with time zone not null,
  hash bytea not null,
  agrees boolean not null,
  words text,
  CHECK ((agrees OR (words IS NOT NULL))),
  CHECK ((octet_length(hash) = 32)),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (step_id) REFERENCES support.step(id) ON DELETE CASCADE,
  PRIMARY KEY (step_id, person_id, version)
);

CREATE INDEX signature_person ON support.signature USING btree (person_id);

create policy seen on support.signature for select to merkitys_app
  using (EXISTS ( SELECT
   FROM support.step s
  WHERE (s.id = signature.step_id)));

create policy signed on support.signature for insert to merkitys_app
  with check ((person_id = ( SELECT people.viewer() AS viewer)) AND (EXISTS ( SELECT
   FROM support.step s
  WHERE ((s.id = signature.step_id) AND (s.version = signature.version) AND (s.matter_id IN ( SELECT support.held() AS held))))));

create table support.step (
  id bigint not null generated always as identity,
  matter_id bigint not null,
  position smallint not null,
  rung smallint not null,
  kind text not null,
  due_on date not null,
  reason text,
  held_on date,
  agreed text,
  employee_words text,
  needs text,
  until_on date,
  supervisor_words text,
  version integer not null default 0,
  reminded_on date,
  CHECK ((agreed ~ '\S'::text)),
  CHECK ((((rung > 1) AND (kind = ANY (ARRAY['second_talk'::text, 'agreement'::text]))) = (reason IS NOT NULL))),
  CHECK ((employee_words ~ '\S'::text)),
  CHECK ((kind = ANY (ARRAY['talk'::text, 'second_talk'::text, 'agreement'::text, 'plan'::text, 'follow_up'::text]))),
  CHECK ((needs ~ '\S'::text)),
  CHECK (("position" > 0)),
  CHECK ((reason ~ '\S'::text)),
  CHECK (((rung >= 1) AND (rung <= 3))),
  CHECK ((supervisor_words ~ '\S'::text)),
  FOREIGN KEY (matter_id) REFERENCES support.matter(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (matter_id, "position")
);

CREATE INDEX step_due ON support.step USING btree (due_on) WHERE (reminded_on IS NULL);

CREATE TRIGGER guarded_insert BEFORE INSERT ON support.step FOR EACH ROW EXECUTE FUNCTION support.guard_step();

CREATE TRIGGER guarded_words BEFORE UPDATE OF held_on, agreed, employee_words, needs, until_on, supervisor_words, version ON support.step FOR EACH ROW EXECUTE FUNCTION support.guard_step();

create policy begun on support.step for insert to merkitys_app
  with check ((matter_id IN ( SELECT support.held() AS held)) AND (version = 0));

create policy seen on support.step for select to merkitys_app
  using ((matter_id IN ( SELECT support.held() AS held)) OR (EXISTS ( SELECT
   FROM support.guest g
  WHERE ((g.matter_id = step.matter_id) AND (g.person_id = ( SELECT people.viewer() AS viewer)) AND (g.from_position <= step."position")))));

create policy written on support.step for update to merkitys_app
  using (matter_id IN ( SELECT support.held() AS held));

CREATE OR REPLACE FUNCTION support.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from support.matter m where coalesce(m.ended_at, m.touched_at) < before;
  looked := 0;
  deleted := 0;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION support.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from support.matter m where m.employee_id = person;
  delete from support.guest g where g.person_id = person;
  update support.signature s set name = '' where s.person_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION support.guard_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  by_employee boolean := people.viewer() = old.employee_id;
begin
  if old.ending is not null
    and (new.ending, new.ending_words, new.ended_at, new.ended_by)
      is distinct from (old.ending, old.ending_words, old.ended_at, old.ended_by) then
    raise exception 'what is closed stays closed' using errcode = '42501';
  end if;
  if new.supervisor_id <> old.supervisor_id
    and (
      not by_employee
      or not exists (
        select from people.person p where p.id = old.employee_id and p.supervisor_id = new.supervisor_id
      )
    ) then
    raise exception 'the employee alone gives it on, and to their supervisor' using errcode = '42501';
  end if;
  if old.ending is null and new.ending is not null and (new.ending = 'fresh_start') <> by_employee then
    raise exception 'a fresh start is the employee''s to choose, any other end the supervisor''s' using errcode = '42501';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION support.guard_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  matter support.matter;
begin
  select m.* into matter from support.matter m where m.id = new.matter_id;
  if matter.ending is not null
    or exists (select from support.step s where s.matter_id = new.matter_id and s.position > new.position) then
    raise exception 'what is behind stays as it was signed' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' then
    if new.version <> old.version + 1 then
      raise exception 'each change is another version' using errcode = '42501';
    end if;
    if (new.employee_words, new.needs) is distinct from (old.employee_words, old.needs)
      and people.viewer() <> matter.employee_id
      or new.kind = 'plan'
      and new.until_on is distinct from old.until_on
      and people.viewer() <> matter.employee_id then
      raise exception 'what the employee writes nobody else changes' using errcode = '42501';
    end if;
    if new.supervisor_words is distinct from old.supervisor_words and people.viewer() <> matter.supervisor_id then
      raise exception 'what the supervisor writes nobody else changes' using errcode = '42501';
    end if;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION support.held()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.id from support.matter m where m.employee_id = people.viewer()
  union all
  select m.id
  from support.matter m
  join people.person p on p.id = m.employee_id and p.supervisor_id = m.supervisor_id
  where m.supervisor_id = people.viewer()
$function$
;

CREATE OR REPLACE FUNCTION support.invited()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select g.matter_id from support.guest g where g.person_id = people.viewer()
$function$
;

CREATE OR REPLACE FUNCTION support.remind(today date)
 RETURNS TABLE(matter_id bigint, person_id bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with due as (
    update support.step s
    set reminded_on = today
    from support.matter m
    join people.person p on p.id = m.employee_id and p.supervisor_id = m.supervisor_id
    where m.id = s.matter_id
      and m.ending is null
      and s.reminded_on is null
      and s.due_on <= today
      and not exists (select from support.step l where l.matter_id = s.matter_id and l.position > s.position)
    returning m.id, m.employee_id, m.supervisor_id
  )
  select d.id, d.employee_id from due d
  union all
  select d.id, d.supervisor_id from due d
$function$
;

CREATE OR REPLACE FUNCTION tests.by_owner(statement text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$ begin execute statement; end $function$
;

create table voice.category (
  id bigint not null generated always as identity,
  name_en text not null,
  name_fi text not null,
  name_lt text not null,
  reply_days smallint not null default 2,
  answer_days smallint not null default 5,
  done_days smallint not null default 20,
  retired_at timestamp with time zone,
  CHECK (((answer_days >= reply_days) AND (answer_days <= 120))),
  CHECK (((done_days >= 1) AND (done_days <= 400))),
  CHECK ((name_en ~ '\S'::text)),
  CHECK ((name_fi ~ '\S'::text)),
  CHECK ((name_lt ~ '\S'::text)),
  CHECK (((reply_days >= 1) AND (reply_days <= 60))),
  PRIMARY KEY (id)
);

create table voice.circle (
  id bigint not null generated always as identity,
  name text not null,
  CHECK ((name ~ '\S'::text)),
  PRIMARY KEY (id),
  UNIQUE (name)
);

create table voice.circle_member (
  circle_id bigint not null,
  person_id bigint not null,
  FOREIGN KEY (circle_id) REFERENCES voice.circle(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (circle_id, person_id)
);

CREATE INDEX circle_member_person ON voice.circle_member USING btree (person_id);

create table voice.comment (
  id bigint not null generated always as identity,
  item_id bigint not null,
  author_id bigint,
  words text not null,
  at timestamp with time zone not null,
  message_id text,
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (author_id) REFERENCES people.person(id),
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (message_id)
);

CREATE INDEX comment_author ON voice.comment USING btree (author_id);

CREATE INDEX comment_item ON voice.comment USING btree (item_id, id);

create policy said on voice.comment for insert to merkitys_app
  with check (((author_id = ( SELECT people.viewer() AS viewer)) OR ((author_id IS NULL) AND voice.is_raiser(item_id))) AND (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = comment.item_id))));

create policy seen on voice.comment for select to merkitys_app
  using (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = comment.item_id)));

create policy taken_back on voice.comment for delete to merkitys_app
  using ((author_id = ( SELECT people.viewer() AS viewer)) OR ((author_id IS NULL) AND voice.is_raiser(item_id)));

create table voice.digest (
  person_id bigint not null,
  since date not null,
  due_at timestamp with time zone not null,
  done boolean not null default false,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (person_id)
);

CREATE INDEX digest_due ON voice.digest USING btree (due_at) WHERE (NOT done);

create policy own on voice.digest for select to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy whole on voice.digest for all to merkitys_app_whole
  using true
  with check true;

create table voice.event (
  id bigint not null generated always as identity,
  item_id bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  by_id bigint,
  to_id bigint,
  words text,
  CHECK ((kind = ANY (ARRAY['received'::text, 'passed'::text, 'looking'::text, 'yes'::text, 'no'::text, 'already'::text, 'more'::text, 'given'::text, 'late'::text, 'escalated'::text, 'done'::text, 'unsatisfied'::text, 'thanked'::text, 'silence'::text]))),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (by_id) REFERENCES people.person(id),
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  FOREIGN KEY (to_id) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX event_by ON voice.event USING btree (by_id);

CREATE INDEX event_item ON voice.event USING btree (item_id, id);

CREATE INDEX event_to ON voice.event USING btree (to_id);

CREATE TRIGGER queue_webhooks AFTER INSERT ON voice.event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION voice.queue_webhooks();

create policy seen on voice.event for select to merkitys_app
  using (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = event.item_id)));

create policy taken on voice.event for insert to merkitys_app
  with check (((NOT (by_id IS DISTINCT FROM ( SELECT people.viewer() AS viewer))) AND (voice.is_raiser(item_id) OR voice.is_on_route(item_id))) OR ((by_id IS NULL) AND voice.is_raiser(item_id) AND (kind = ANY (ARRAY['received'::text, 'passed'::text, 'given'::text, 'unsatisfied'::text, 'thanked'::text]))) OR ((by_id IS NULL) AND voice.is_on_route(item_id) AND (kind = 'passed'::text)));

create table voice.guide (
  item_id bigint not null,
  instruction_id bigint not null,
  FOREIGN KEY (instruction_id) REFERENCES instructions.instruction(id) ON DELETE CASCADE,
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id)
);

CREATE INDEX guide_instruction ON voice.guide USING btree (instruction_id);

create policy named on voice.guide for insert to merkitys_app
  with check voice.is_raiser(item_id);

create policy seen on voice.guide for select to merkitys_app
  using (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = guide.item_id)));

create table voice.item (
  id bigint not null generated always as identity,
  kind text not null,
  obstacle text,
  customer text,
  words text not null,
  folded text not null default translate(lower(words), 'äöåąčęėįšųūž'::text, 'aoaaceeisuuz'::text),
  contact_id text,
  category_id bigint,
  client_id bigint,
  queue_id integer,
  team_id bigint,
  site_id bigint,
  raised_at timestamp with time zone not null,
  audience text not null,
  named boolean not null default false,
  state text not null,
  owner_id bigint not null,
  replied_at timestamp with time zone,
  answer text,
  answer_words text,
  answered_at timestamp with time zone,
  answered_by bigint,
  due_on date,
  doer_id bigint,
  done_at timestamp with time zone,
  done_words text,
  closed_at timestamp with time zone,
  closed_by text,
  clock text,
  due_by date,
  next_on date,
  stage smallint not null default 0,
  minutes smallint,
  affected integer not null default 1,
  cause text,
  imported_by bigint,
  fingerprint bytea,
  CHECK ((affected > 0)),
  CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'already'::text, 'more'::text]))),
  CHECK ((answer_words ~ '\S'::text)),
  CHECK ((audience = ANY (ARRAY['all'::text, 'route'::text]))),
  CHECK ((cause = ANY (ARRAY['person'::text, 'process'::text, 'product'::text, 'system'::text, 'other'::text]))),
  CHECK (((obstacle IS NOT NULL) = (kind = 'obstacle'::text))),
  CHECK (((customer IS NOT NULL) = (kind = 'customer'::text))),
  CHECK (((state <> 'done'::text) OR (done_at IS NOT NULL))),
  CHECK (((state = 'closed'::text) = ((closed_at IS NOT NULL) AND (closed_by IS NOT NULL)))),
  CHECK (((state = 'closed'::text) = (clock IS NULL))),
  CHECK ((((clock IS NULL) = (due_by IS NULL)) AND ((clock IS NULL) = (next_on IS NULL)))),
  CHECK (((clock <> ALL (ARRAY['more'::text, 'thanks'::text])) OR (next_on >= due_by))),
  CHECK (((cause IS NULL) OR (customer = 'complaint'::text))),
  CHECK (((minutes IS NULL) OR (kind = 'obstacle'::text))),
  CHECK (((imported_by IS NULL) = (fingerprint IS NULL))),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((answer IS NULL) OR (answer_words IS NOT NULL))),
  CHECK (((answer IS DISTINCT FROM 'yes'::text) OR ((due_on IS NOT NULL) AND (doer_id IS NOT NULL)))),
  CHECK (((state = ANY (ARRAY['answered'::text, 'done'::text, 'closed'::text])) <= (answer IS NOT NULL))),
  CHECK (((done_at IS NOT NULL) = (done_words IS NOT NULL))),
  CHECK ((clock = ANY (ARRAY['reply'::text, 'answer'::text, 'done'::text, 'more'::text, 'thanks'::text]))),
  CHECK ((closed_by = ANY (ARRAY['thanks'::text, 'silence'::text]))),
  CHECK ((contact_id ~ '\S'::text)),
  CHECK ((customer = ANY (ARRAY['complaint'::text, 'wish'::text]))),
  CHECK ((done_words ~ '\S'::text)),
  CHECK ((kind = ANY (ARRAY['idea'::text, 'observation'::text, 'obstacle'::text, 'problem'::text, 'customer'::text]))),
  CHECK (((minutes >= 1) AND (minutes <= 480))),
  CHECK ((obstacle = ANY (ARRAY['tool'::text, 'process'::text, 'instruction'::text]))),
  CHECK (((stage >= 0) AND (stage <= 3))),
  CHECK ((state = ANY (ARRAY['received'::text, 'with_owner'::text, 'answered'::text, 'done'::text, 'closed'::text]))),
  CHECK (((words ~ '\S'::text) AND (char_length(words) <= 4000))),
  FOREIGN KEY (answered_by) REFERENCES people.person(id),
  FOREIGN KEY (category_id) REFERENCES voice.category(id),
  FOREIGN KEY (client_id) REFERENCES people.client(id) ON DELETE SET NULL,
  FOREIGN KEY (doer_id) REFERENCES people.person(id),
  FOREIGN KEY (imported_by) REFERENCES people.person(id),
  FOREIGN KEY (owner_id) REFERENCES people.person(id),
  FOREIGN KEY (queue_id) REFERENCES contacts.queue(id) ON DELETE SET NULL,
  FOREIGN KEY (site_id) REFERENCES people.site(id) ON DELETE SET NULL,
  FOREIGN KEY (team_id) REFERENCES people.team(id) ON DELETE SET NULL,
  PRIMARY KEY (id),
  UNIQUE (fingerprint)
);

CREATE INDEX item_clock ON voice.item USING btree (next_on, id) WHERE (state <> 'closed'::text);

CREATE INDEX item_complaint ON voice.item USING btree (raised_at, id) WHERE (customer = 'complaint'::text);

CREATE INDEX item_doer ON voice.item USING btree (doer_id, due_on, id) WHERE ((state = 'answered'::text) AND (answer = 'yes'::text));

CREATE INDEX item_done ON voice.item USING btree (done_at DESC, id DESC) WHERE ((audience = 'all'::text) AND (done_at IS NOT NULL));

CREATE INDEX item_like ON voice.item USING gin (folded public.gin_trgm_ops) WHERE ((audience = 'all'::text) AND (state <> 'closed'::text));

CREATE INDEX item_obstacle ON voice.item USING btree (raised_at, id) WHERE ((kind = 'obstacle'::text) AND (done_at IS NULL) AND (state <> 'closed'::text));

CREATE INDEX item_open ON voice.item USING btree (raised_at DESC, id DESC) WHERE ((audience = 'all'::text) AND (state <> 'closed'::text));

CREATE INDEX item_owner ON voice.item USING btree (owner_id, due_by, id) WHERE (state <> 'closed'::text);

CREATE INDEX item_team ON voice.item USING btree (team_id, raised_at);

CREATE TRIGGER keep_to_the_way BEFORE UPDATE OF state ON voice.item FOR EACH ROW EXECUTE FUNCTION voice.keep_to_the_way();

create policy handled on voice.item for update to merkitys_app
  using (voice.is_raiser(id) OR voice.is_on_route(id))
  with check true;

create policy raised on voice.item for insert to merkitys_app
  with check (voice.is_raiser(id) OR (imported_by = ( SELECT people.viewer() AS viewer)));

create policy seen on voice.item for select to merkitys_app
  using ((( SELECT people.viewer() AS viewer) IS NOT NULL) AND ((audience = 'all'::text) OR (owner_id = ( SELECT people.viewer() AS viewer)) OR voice.is_raiser(id) OR voice.is_on_route(id)));

create table voice.letter (
  name_hash bytea not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (name_hash)
);

CREATE INDEX letter_read ON voice.letter USING btree (read_at);

create table voice.me_too (
  item_id bigint not null,
  person_id bigint not null,
  at timestamp with time zone not null,
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (item_id, person_id)
);

CREATE INDEX me_too_person ON voice.me_too USING btree (person_id);

CREATE TRIGGER count_affected AFTER INSERT OR DELETE ON voice.me_too FOR EACH ROW EXECUTE FUNCTION voice.count_affected();

create policy own on voice.me_too for insert to merkitys_app
  with check ((person_id = ( SELECT people.viewer() AS viewer)) AND voice.is_shown_to_all(item_id) AND (NOT voice.is_raiser(item_id)));

create policy seen on voice.me_too for select to merkitys_app
  using ((person_id = ( SELECT people.viewer() AS viewer)) OR voice.is_on_route(item_id));

create policy taken_back on voice.me_too for delete to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create table voice.picture (
  item_id bigint not null,
  content bytea not null,
  width integer not null,
  height integer not null,
  CHECK ((height > 0)),
  CHECK ((width > 0)),
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id)
);

create policy seen on voice.picture for select to merkitys_app
  using (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = picture.item_id)));

create policy sent on voice.picture for insert to merkitys_app
  with check voice.is_raiser(item_id);

create policy taken_back on voice.picture for delete to merkitys_app
  using voice.is_raiser(item_id);

create table voice.raiser (
  item_id bigint not null,
  person_id bigint not null,
  raised_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (item_id)
);

CREATE INDEX raiser_person ON voice.raiser USING btree (person_id, raised_at DESC, item_id DESC);

create policy noted on voice.raiser for update to merkitys_app
  using (person_id = ( SELECT people.viewer() AS viewer));

create policy own on voice.raiser for insert to merkitys_app
  with check (person_id = ( SELECT people.viewer() AS viewer));

create policy seen on voice.raiser for select to merkitys_app
  using ((person_id = ( SELECT people.viewer() AS viewer)) OR voice.is_on_route(item_id) OR voice.is_named(item_id));

create table voice.route (
  id bigint not null generated always as identity,
  category_id bigint not null,
  client_id bigint,
  queue_id integer,
  person_id bigint,
  role text,
  team_id bigint,
  site_id bigint,
  circle_id bigint,
  deputy_id bigint,
  CHECK ((num_nonnulls(person_id, role, circle_id) = 1)),
  CHECK (((role IS NULL) = ((team_id IS NULL) AND (site_id IS NULL)))),
  CHECK ((num_nonnulls(team_id, site_id) <= 1)),
  CHECK ((role = ANY (ARRAY['supervisor'::text, 'coach'::text, 'leader'::text, 'hr'::text, 'administrator'::text]))),
  FOREIGN KEY (category_id) REFERENCES voice.category(id) ON DELETE CASCADE,
  FOREIGN KEY (circle_id) REFERENCES voice.circle(id) ON DELETE CASCADE,
  FOREIGN KEY (client_id) REFERENCES people.client(id) ON DELETE CASCADE,
  FOREIGN KEY (deputy_id) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (queue_id) REFERENCES contacts.queue(id) ON DELETE CASCADE,
  FOREIGN KEY (site_id) REFERENCES people.site(id) ON DELETE CASCADE,
  FOREIGN KEY (team_id) REFERENCES people.team(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (category_id, client_id, queue_id)
);

create table voice.sight (
  item_id bigint not null,
  person_id bigint not null,
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  PRIMARY KEY (item_id, person_id)
);

CREATE INDEX sight_person ON voice.sight USING btree (person_id);

create policy seen on voice.sight for select to merkitys_app
  using ((person_id = ( SELECT people.viewer() AS viewer)) OR voice.is_raiser(item_id) OR voice.is_on_route(item_id));

create policy widened on voice.sight for insert to merkitys_app
  with check (voice.is_raiser(item_id) OR voice.is_on_route(item_id));

create table voice.upload (
  id bigint not null generated always as identity,
  brought_by bigint not null,
  file_name text not null,
  content bytea not null,
  brought_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  added integer not null default 0,
  known integer not null default 0,
  FOREIGN KEY (brought_by) REFERENCES people.person(id),
  PRIMARY KEY (id)
);

CREATE INDEX upload_owner ON voice.upload USING btree (brought_by, id);

create policy own on voice.upload for all to merkitys_app
  using (brought_by = ( SELECT people.viewer() AS viewer))
  with check (brought_by = ( SELECT people.viewer() AS viewer));

create table voice.used_in (
  id bigint not null generated always as identity,
  item_id bigint not null,
  kind text not null,
  words text not null,
  address text,
  CHECK ((address ~ '^(https?://|/)\S*$'::text)),
  CHECK ((kind = ANY (ARRAY['release'::text, 'instruction'::text, 'goal'::text, 'training'::text, 'other'::text]))),
  CHECK ((words ~ '\S'::text)),
  FOREIGN KEY (item_id) REFERENCES voice.item(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);

CREATE INDEX used_in_item ON voice.used_in USING btree (item_id);

create policy seen on voice.used_in for select to merkitys_app
  using (EXISTS ( SELECT
   FROM voice.item i
  WHERE (i.id = used_in.item_id)));

create policy taken_back on voice.used_in for delete to merkitys_app
  using voice.is_on_route(item_id);

create policy told on voice.used_in for insert to merkitys_app
  with check voice.is_on_route(item_id);

CREATE OR REPLACE FUNCTION voice.acts_as()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 2
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select people.viewer()
  union all
  select d.supervisor_id
  from people.deputy d
  where d.deputy_id = people.viewer()
    and d.ended_at is null
    and current_date between d.from_day and d.until_day
$function$
;

CREATE OR REPLACE FUNCTION voice.bring_in(given jsonb, now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  added integer;
begin
  if people.viewer() is null
    or exists (
      select from jsonb_to_recordset(given) as r (raiser bigint) where r.raiser is distinct from people.viewer()
    )
    and not people.viewer_is('hr') then
    raise exception 'what others raised is brought in by HR';
  end if;
  with row as (
    select nextval(pg_get_serial_sequence('voice.item', 'id')) as id, r.*
    from jsonb_to_recordset(given) as r (
      kind text, obstacle text, customer text, words text, contact text, category bigint, client bigint, queue integer,
      raised_at timestamptz, audience text, raiser bigint, owner bigint, fingerprint text, state text, answer text,
      answer_words text, answered_at timestamptz, due_on date, done_at timestamptz, done_words text,
      closed_at timestamptz, clock text, due_by date)
  ), item as (
    insert into voice.item (
      id, kind, obstacle, customer, words, contact_id, category_id, client_id, queue_id, team_id, site_id, raised_at,
      audience, state, owner_id, replied_at, answer, answer_words, answered_at, due_on, doer_id, done_at, done_words,
      closed_at, closed_by, clock, due_by, next_on, imported_by, fingerprint
    )
    select r.id, r.kind, r.obstacle, r.customer, r.words, r.contact, r.category, r.client, r.queue, p.team_id, t.site_id,
      r.raised_at, r.audience, r.state, r.owner, r.answered_at, r.answer, r.answer_words, r.answered_at, r.due_on,
      case when r.answer = 'yes' then r.owner end, r.done_at, r.done_words, r.closed_at,
      case when r.closed_at is not null then 'silence' end, r.clock, r.due_by, r.due_by, people.viewer(),
      decode(r.fingerprint, 'hex')
    from row r
    left join people.person p on p.id = r.raiser
    left join people.team t on t.id = p.team_id
    on conflict (fingerprint) do nothing
    returning id
  ), raiser as (
    insert into voice.raiser (item_id, person_id, raised_at, seen_at)
    select r.id, r.raiser, r.raised_at, bring_in.now
    from row r
    join item i on i.id = r.id
    where r.raiser is not null
  ), sight as (
    insert into voice.sight (item_id, person_id)
    select r.id, r.owner from row r join item i on i.id = r.id
  ), event as (
    insert into voice.event (item_id, at, kind, to_id, words)
    select r.id, e.at, e.kind, e.to_id, e.words
    from row r
    join item i on i.id = r.id
    cross join lateral (
      values
        (1, r.raised_at, 'received', null, null),
        (2, case when r.closed_at is null then bring_in.now end, 'passed', r.owner, null),
        (3, r.answered_at, r.answer, null, r.answer_words),
        (4, r.done_at, 'done', null, r.done_words),
        (5, r.closed_at, 'silence', null, null)
    ) as e (turn, at, kind, to_id, words)
    where e.at is not null
    order by r.id, e.turn
  )
  select count(*) into added from item;
  return added;
end $function$
;

CREATE OR REPLACE FUNCTION voice.brought_before(fingerprints text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select encode(i.fingerprint, 'hex')
  from voice.item i
  where i.fingerprint = any(select decode(f.hex, 'hex') from unnest(fingerprints) as f (hex))
$function$
;

CREATE OR REPLACE FUNCTION voice.causes(since timestamp with time zone, zone text)
 RETURNS TABLE(month date, client text, queue text, cause text, complaints bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select cast(date_trunc('month', i.raised_at at time zone zone) as date), l.name, q.name, i.cause, count(*)
  from voice.item i
  left join people.client l on l.id = i.client_id
  left join contacts.queue q on q.id = i.queue_id
  where i.customer = 'complaint'
    and i.raised_at >= since
    and people.viewer() is not null
  group by 1, 2, 3, 4
$function$
;

CREATE OR REPLACE FUNCTION voice.changed(since timestamp with time zone, until timestamp with time zone, most integer)
 RETURNS TABLE(words text, done text, raiser text, team_id bigint, affected integer, of_all bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.words, i.done_words, p.name, i.team_id, i.affected, count(*) over ()
  from voice.item i
  left join voice.raiser r on r.item_id = i.id and i.named
  left join people.person p on p.id = r.person_id and not p.erased
  where i.audience = 'all'
    and i.state in ('done', 'closed')
    and i.done_at >= since
    and i.done_at < until
  order by i.affected desc, i.done_at desc, i.id desc
  limit most
$function$
;

CREATE OR REPLACE FUNCTION voice.count_affected()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update voice.item
  set affected = affected + case tg_op when 'INSERT' then 1 else -1 end
  where id = case tg_op when 'INSERT' then new.item_id else old.item_id end;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION voice.counts_by_team(since timestamp with time zone)
 RETURNS TABLE(team text, raised bigint, answered bigint, open bigint, yes bigint, decided bigint, median_answer interval, median_done interval)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.name, count(*), count(i.answered_at), count(*) filter (where i.state <> 'closed'),
    count(*) filter (where i.answer = 'yes'), count(*) filter (where i.answer in ('yes', 'no')),
    percentile_cont(.5) within group (order by i.answered_at - i.raised_at) filter (where i.answered_at is not null),
    percentile_cont(.5) within group (order by i.done_at - i.raised_at) filter (where i.done_at is not null)
  from voice.item i
  join people.team t on t.id = i.team_id
  where i.raised_at >= since
    and people.viewer() is not null
    and (select count(*) from people.person p where p.team_id = t.id and p.left_on is null and not p.erased) >= 5
  group by t.id
  order by lower(t.name)
$function$
;

CREATE OR REPLACE FUNCTION voice.delete_before(before timestamp with time zone)
 RETURNS TABLE(looked bigint, deleted bigint, oldest timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  select count(*) into looked from voice.item;
  with gone as (delete from voice.item i where i.closed_at < before returning 1)
  select count(*) into deleted from gone;
  delete from voice.letter l where l.read_at < before;
  delete from voice.upload u where u.brought_at < before;
  select min(i.closed_at) into oldest from voice.item i;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION voice.forget(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from voice.comment c where c.author_id = person;
  delete from voice.comment c
  using voice.raiser r
  where r.item_id = c.item_id and r.person_id = person and c.author_id is null;
  delete from voice.me_too m where m.person_id = person;
  delete from voice.picture p using voice.raiser r where r.item_id = p.item_id and r.person_id = person;
  -- What is for all, or answered, is the organisation's by now; nobody's name is on it any more.
  update voice.item i set named = false from voice.raiser r where r.item_id = i.id and r.person_id = person;
  delete from voice.item i
  using voice.raiser r
  where r.item_id = i.id and r.person_id = person and i.audience = 'route';
  delete from voice.raiser r where r.person_id = person;
  delete from voice.sight s where s.person_id = person;
  delete from voice.circle_member m where m.person_id = person;
  delete from voice.upload u where u.brought_by = person;
  delete from voice.digest d where d.person_id = person;
end $function$
;

CREATE OR REPLACE FUNCTION voice.hand_over(handed bigint, new_owner bigint, now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update voice.item set owner_id = new_owner where id = handed;
  insert into voice.sight (item_id, person_id) values (handed, new_owner) on conflict do nothing;
  insert into voice.event (item_id, at, kind, to_id) values (handed, now, 'passed', new_owner);
end $function$
;

CREATE OR REPLACE FUNCTION voice.is_named(item bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from voice.item i where i.id = item and i.audience = 'all' and i.named)
$function$
;

CREATE OR REPLACE FUNCTION voice.is_on_route(item bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from voice.item i where i.id = item and i.owner_id in (select voice.acts_as()))
    or exists (select from voice.item i where i.id = item and i.doer_id = people.viewer())
    or exists (select from voice.sight s where s.item_id = item and s.person_id = people.viewer())
$function$
;

CREATE OR REPLACE FUNCTION voice.is_raiser(item bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from voice.raiser r where r.item_id = item and r.person_id = people.viewer())
$function$
;

CREATE OR REPLACE FUNCTION voice.is_shown_to_all(item bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from voice.item i where i.id = item and i.audience = 'all')
$function$
;

CREATE OR REPLACE FUNCTION voice.keep_to_the_way()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state <> old.state and not (
    (old.state, new.state) in (
      ('received', 'with_owner'), ('with_owner', 'answered'), ('answered', 'with_owner'), ('answered', 'done'),
      ('done', 'with_owner'), ('done', 'closed'))
    or (old.state, new.state) = ('answered', 'closed') and old.answer in ('no', 'already')
  ) then
    raise exception 'an item does not go from % to %', old.state, new.state;
  end if;
  if new.state <> old.state and new.state = 'answered' and not voice.is_on_route(old.id) then
    raise exception 'only who owns an item answers it';
  end if;
  -- Nobody but the raiser says thank you, and nobody at all makes the silence of two weeks.
  if new.state <> old.state and new.state = 'closed'
    and (new.closed_by = 'thanks' and not voice.is_raiser(old.id)
      or new.closed_by = 'silence' and current_user <> (
        select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid)) then
    raise exception 'an item is closed by its raiser, or by silence';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION voice.kept_of(person bigint)
 RETURNS TABLE(what text, rows bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'voiceRaised', count(*) from voice.raiser r where r.person_id = person
  union all
  select 'voiceAnswered',
    (select count(*) from voice.event e where e.by_id = person)
  union all
  select 'voiceSaid',
    (select count(*) from voice.comment c where c.author_id = person)
    + (select count(*) from voice.me_too m where m.person_id = person)
$function$
;

CREATE OR REPLACE FUNCTION voice.like_it(patterns text[], typed text, most integer)
 RETURNS TABLE(id bigint, words text, state text, affected integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.id, i.words, i.state, i.affected
  from (
    select distinct c.id
    from unnest(patterns) as p (pattern)
    cross join lateral (
      select i.id
      from voice.item i
      where i.folded like all (string_to_array(p.pattern, E'\n'))
        and i.audience = 'all'
        and i.state <> 'closed'
      limit 100
    ) c
  ) f
  join voice.item i on i.id = f.id
  where people.viewer() is not null
  order by public.word_similarity(typed, i.folded) desc, i.raised_at desc, i.id
  limit most
$function$
;

CREATE OR REPLACE FUNCTION voice.load_of(people bigint[])
 RETURNS TABLE(person_id bigint, items bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.owner_id, count(*)
  from voice.item i
  where i.owner_id = any (people)
    and i.state <> 'closed'
  group by i.owner_id
$function$
;

CREATE OR REPLACE FUNCTION voice.moved(ids bigint[], days date[], stages smallint[], who bigint[], kinds text[], now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update voice.item i
  set next_on = case when m.kind = 'silence' then null else m.day end,
      stage = m.stage,
      state = case when m.kind = 'silence' then 'closed' else i.state end,
      closed_at = case when m.kind = 'silence' then now else i.closed_at end,
      closed_by = case when m.kind = 'silence' then 'silence' else i.closed_by end,
      clock = case when m.kind = 'silence' then null when i.clock = 'more' and m.stage = 0 then 'answer' else i.clock end,
      due_by = case when m.kind = 'silence' then null when i.clock = 'more' and m.stage = 0 then m.day else i.due_by end
  from unnest(ids, days, stages, kinds) as m (id, day, stage, kind)
  where i.id = m.id;
  insert into voice.sight (item_id, person_id)
  select m.id, m.who
  from unnest(ids, who, kinds) as m (id, who, kind)
  where m.kind = 'escalated' and m.who is not null
  on conflict do nothing;
  insert into voice.event (item_id, at, kind, to_id)
  select m.id, now, m.kind, case when m.kind = 'escalated' then m.who end
  from unnest(ids, who, kinds) as m (id, who, kind)
  where m.kind in ('late', 'escalated', 'silence');
end $function$
;

CREATE OR REPLACE FUNCTION voice.orphans(today date, most integer)
 RETURNS TABLE(id bigint, category_id bigint, client_id bigint, queue_id integer, raiser_id bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.id, i.category_id, i.client_id, i.queue_id, r.person_id
  from people.person o
  join voice.item i on i.owner_id = o.id and i.state <> 'closed'
  left join voice.raiser r on r.item_id = i.id
  where o.left_on < today or o.erased
  order by i.id
  limit most
  for update of i skip locked
$function$
;

CREATE OR REPLACE FUNCTION voice.queue_webhooks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into successes.webhook_delivery (id, webhook_id, source, subject_id, queued_at, due_at)
  select gen_random_uuid(), w.id, 'voice', e.id, now(), now()
  from fresh e
  join voice.item i on i.id = e.item_id
  join successes.webhook w on voice.topic_of(e.kind) = any(w.topics)
  where w.paused_at is null
    and w.disabled_at is null
    and i.audience = 'all'
    and e.at > now() - interval '1 day'
    -- Whose it is belongs to its being raised.
    and not (e.kind = 'passed' and exists (
      select from voice.event r where r.item_id = e.item_id and r.kind = 'received' and r.at = e.at))
    and not (i.imported_by is not null and e.by_id is null and e.kind not in ('thanked', 'silence'));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION voice.reached(today date, most integer)
 RETURNS TABLE(id bigint, owner_id bigint, supervisor_id bigint, raiser_id bigint, doer_id bigint, clock text, due_by date, stage smallint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select i.id, i.owner_id, o.supervisor_id, r.person_id, i.doer_id, i.clock, i.due_by, i.stage
    from (
      select *
      from voice.item n
      where n.next_on <= today and n.state <> 'closed'
      order by n.next_on, n.id
      limit most
      for update skip locked
    ) i
    join people.person o on o.id = i.owner_id
    left join voice.raiser r on r.item_id = i.id
    order by i.id;
end $function$
;

CREATE OR REPLACE FUNCTION voice.told_to_all_now(events bigint[])
 RETURNS TABLE(id bigint, topic text, at timestamp with time zone, item_id bigint, kind text, words text, answer text, said text, owner text, raiser text, affected integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.id, voice.topic_of(e.kind), e.at, i.id, i.kind, i.words,
    case when e.kind in ('yes', 'no', 'already') then e.kind end,
    case when e.kind in ('yes', 'no', 'already', 'done') then e.words end,
    coalesce(t.name, o.name), p.name, i.affected
  from voice.event e
  join voice.item i on i.id = e.item_id
  join people.person o on o.id = i.owner_id
  left join people.person t on t.id = e.to_id and e.kind = 'passed'
  left join voice.raiser r on r.item_id = i.id and i.named
  left join people.person p on p.id = r.person_id and not p.erased
  where e.id = any(events)
    and i.audience = 'all'
$function$
;

CREATE OR REPLACE FUNCTION voice.topic_of(step text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when step = 'received' then 'voice.raised'
    when step = 'passed' then 'voice.passed'
    when step in ('yes', 'no', 'already') then 'voice.answered'
    when step = 'done' then 'voice.done'
    when step in ('thanked', 'silence') then 'voice.closed'
  end
$function$
;

create table workdays.country (
  site_id bigint not null,
  country text not null,
  CHECK ((country = ANY (ARRAY['fi'::text, 'lt'::text]))),
  FOREIGN KEY (site_id) REFERENCES people.site(id) ON DELETE CASCADE,
  PRIMARY KEY (site_id)
);

create table workdays.setting (
  only_row boolean not null default true,
  country text not null,
  CHECK ((country = ANY (ARRAY['fi'::text, 'lt'::text]))),
  CHECK (only_row),
  PRIMARY KEY (only_row)
);
