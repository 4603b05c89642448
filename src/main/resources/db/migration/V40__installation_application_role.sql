/*
 * The application comes in as ${application}, which owns nothing: it reads and writes what it is granted here, and of
 * tables with row-level security what a policy lets it see. For sums over everybody, imports and jobs it takes the role
 * ${whole} for a transaction. Both are made before the migrations run.
 */
do $$
declare
  own name;
begin
  for own in
    select nspname from pg_namespace
    where nspowner = (select oid from pg_roles where rolname = current_user)
      and nspname not like 'pg\_%'
      and nspname not in ('information_schema', 'public')
  loop
    execute format('grant usage on schema %I to "${application}", "${whole}"', own);
    execute format('grant select, insert, update, delete on all tables in schema %I to "${application}", "${whole}"', own);
    execute format('grant usage, select on all sequences in schema %I to "${application}", "${whole}"', own);
  end loop;
end $$;

-- What later migrations make is granted by itself. A table with personal content needs policies besides.
alter default privileges grant usage on schemas to "${application}", "${whole}";
alter default privileges grant select, insert, update, delete on tables to "${application}", "${whole}";
alter default privileges grant usage, select on sequences to "${application}", "${whole}";

-- What was migrated is the owner's business.
revoke all on "${flyway:defaultSchema}"."${flyway:table}" from "${application}", "${whole}";

-- For the rest of the transaction.
create function installation.act_for_whole() returns void language sql as $$
  select set_config('role', '${whole}', true)
$$;

-- Who looks in this transaction; nobody where it was not told.
create function people.viewer() returns bigint language sql stable parallel safe as $$
  select nullif(current_setting('merkitys.viewer', true), '')::bigint
$$;

create function people.viewer_is(variadic roles text[]) returns boolean language sql stable parallel safe as $$
  select exists (select from people.person p where p.id = people.viewer() and p.roles && viewer_is.roles)
$$;
