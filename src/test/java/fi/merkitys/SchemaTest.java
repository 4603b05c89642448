package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** docs/schema.sql tells what the migrations made; {@code bin/schema} writes it anew. */
@MerkitysTest
class SchemaTest {
    private static final Path DOCUMENT = Path.of("docs", "schema.sql");

    /** Every table with its columns, keys and checks, every index, policy, function and trigger, by name. */
    private static final String DESCRIPTION = """
        with own as (
          select oid, nspname from pg_namespace
          where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
        ), tables as (
          select c.oid, n.nspname || '.' || c.relname as name
          from pg_class c join own n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p')
        ), lines as (
          select t.name, 1 as part, a.attnum::int as place,
                 format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                        case when a.attnotnull then ' not null' else '' end,
                        case when a.attidentity <> '' then ' generated always as identity'
                             else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end) as line
          from tables t
          join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
          union all
          select t.name, 2, row_number() over (partition by t.name order by k.contype, k.conname)::int,
                 '  ' || pg_get_constraintdef(k.oid)
          from tables t
          join pg_constraint k on k.conrelid = t.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
        ), statements as (
          select name, 1 as part, name as detail,
                 'create table ' || name || E' (\\n'
                   || string_agg(line, E',\\n' order by part, place) || E'\\n);' as statement
          from lines group by name
          union all
          select t.name, 2, i.relname, pg_get_indexdef(i.oid) || ';'
          from tables t
          join pg_index x on x.indrelid = t.oid
          join pg_class i on i.oid = x.indexrelid
          where not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
          union all
          select t.name, 3, g.tgname, pg_get_triggerdef(g.oid) || ';'
          from tables t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
          union all
          select t.name, 4, p.policyname, format(
                   'create policy %s on %s for %s to %s%s%s;', p.policyname, t.name, lower(p.cmd),
                   array_to_string(p.roles, ', '), E'\\n  using ' || p.qual, E'\\n  with check ' || p.with_check)
          from tables t join pg_policies p on p.schemaname || '.' || p.tablename = t.name
          union all
          select n.nspname || '.' || p.proname, 5, '', rtrim(pg_get_functiondef(p.oid)) || ';'
          from pg_proc p join own n on n.oid = p.pronamespace
        )
        select statement from statements order by split_part(name, '.', 1), part = 5, name, part, detail
        """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDocumentTellsWhatTheMigrationsMade() throws Exception {
        // Every name with its schema, whichever path the connection has.
        jdbc.sql("select set_config('search_path', 'pg_catalog', true)")
                .query(String.class)
                .single();
        var found = "-- Made from the migrations by bin/schema.\n\n"
                + String.join("\n\n", jdbc.sql(DESCRIPTION).query(String.class).list())
                + "\n";
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(DOCUMENT, found);
        }
        assertThat(Files.readString(DOCUMENT)).as("bin/schema writes it").isEqualTo(found);
    }
}
