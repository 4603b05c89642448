package fi.merkitys.contacts.inbox;

import fi.merkitys.contacts.ImportId;
import fi.merkitys.contacts.SourceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file of the inbox became which import. */
@Repository
class InboxFiles {
    private final JdbcClient jdbc;

    InboxFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Taken(ImportId id, String name) {}

    void add(ImportId id, SourceId source, String name, byte[] digest) {
        jdbc.sql("""
            insert into contacts.inbox_file (import_id, source_id, name, digest)
            values (:id, :source, :name, :digest)
            """)
                .param("id", id.value())
                .param("source", source.value())
                .param("name", name)
                .param("digest", digest)
                .update();
    }

    /** The files that still lie in the folder. */
    List<Taken> unsettled(SourceId source) {
        return jdbc.sql("""
            select import_id, name
            from contacts.inbox_file
            where source_id = :source and not settled
            """)
                .param("source", source.value())
                .query((row, number) -> new Taken(new ImportId(row.getInt("import_id")), row.getString("name")))
                .list();
    }

    void settled(ImportId id) {
        jdbc.sql("update contacts.inbox_file set settled = true where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** An import that brought the very same file in, read with the same mapping. */
    Optional<ImportId> same(SourceId source, byte[] digest) {
        return jdbc.sql("""
            select f.import_id
            from contacts.inbox_file f
            join contacts.import i on i.id = f.import_id
            where f.source_id = :source and f.digest = :digest and i.state = 'done'
            order by f.import_id
            limit 1
            """)
                .param("source", source.value())
                .param("digest", digest)
                .query((row, number) -> new ImportId(row.getInt("import_id")))
                .optional();
    }
}
