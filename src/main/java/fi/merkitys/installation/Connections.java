package fi.merkitys.installation;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Those of the pool, once the database is there: whoever asks before waits. What only wants to know whom to ask does not. */
final class Connections extends DelegatingDataSource implements AutoCloseable {
    private final StartingDatabase database;

    Connections(StartingDatabase database) {
        this.database = database;
    }

    @Override
    protected DataSource obtainTargetDataSource() {
        return database.ready().pool();
    }

    /** There need not be any yet. */
    @Override
    public void afterPropertiesSet() {}

    @Override
    public void close() {
        database.letGo();
    }
}
