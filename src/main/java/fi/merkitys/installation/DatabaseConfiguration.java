package fi.merkitys.installation;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database: embedded by default, external by URL. The application comes in with an account of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DatabaseAccounts databaseAccounts(StartingDatabase database) {
        return database.ready().accounts();
    }

    @Bean
    Connections dataSource(StartingDatabase database) {
        return new Connections(database);
    }

    @Bean
    AskersTransactions transactionManager(DataSource database, ObjectProvider<WhoAsks> whoAsks) {
        return new AskersTransactions(database, whoAsks);
    }
}
