package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transactions of the application on a database, without the rest of it. Nobody has signed in. */
public final class OwnTransactions implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final WholeOrganisation whole;

    public OwnTransactions(DataSource database) {
        pool.setDataSource(database);
        pool.setMaximumPoolSize(4);
        var beans = new StaticListableBeanFactory();
        beans.addBean("nobody", (WhoAsks) Asker.Nobody::new);
        whole = new WholeOrganisation(new AskersTransactions(pool, beans.getBeanProvider(WhoAsks.class)));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public WholeOrganisation whole() {
        return whole;
    }

    @Override
    public void close() {
        pool.close();
    }
}
