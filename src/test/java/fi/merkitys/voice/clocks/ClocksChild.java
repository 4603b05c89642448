package fi.merkitys.voice.clocks;

import fi.merkitys.installation.OwnTransactions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that looks at all clocks, so that it can be killed. Arguments: the database's URL, its account and
 * password.
 */
final class ClocksChild {
    private ClocksChild() {}

    public static void main(String[] args) {
        var database = new PGSimpleDataSource();
        database.setURL(args[0]);
        database.setUser(args[1]);
        database.setPassword(args[2]);
        try (var own = new OwnTransactions(database)) {
            own.whole().run(() -> own.jdbc().sql("select 1").query(row -> {}));
            System.out.println("@ looking");
            ClocksAt.node(own, ClocksOnNodesTest.clock()).now();
        }
    }
}
