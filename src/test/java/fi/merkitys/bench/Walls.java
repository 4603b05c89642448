package fi.merkitys.bench;

import fi.merkitys.installation.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.util.FileSystemUtils;

/**
 * What row-level security and sessions in the database cost the pages that everybody opens: beside the same application
 * without them, whose reads are statements for themselves and whose sessions are in memory. Both run at once and are
 * asked in turn.
 */
@SuppressWarnings("SystemOut")
final class Walls {
    private static final double WARM_UP = 4;
    private static final double MEASURED = 16;

    private static final String[] WITHOUT = {
        "--spring.main.sources=" + Without.class.getName(),
        "--server.servlet.session.cookie.name=merkitys",
        "--spring.jmx.enabled=false"
    };

    private Walls() {}

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var with = workplace(data.resolve("with"));
                var without = workplace(data.resolve("without"), WITHOUT)) {
            PastYear.in(with.context());
            PastYear.in(without.context());
            openEverything(without.context());
            var two = new Two(with, without);
            System.out.printf(
                    "%n1,000 agents and a year behind them; with row-level security and sessions in the database, and"
                            + " without%n");
            two.ask("goal page of a leader", "/goals/1", "leader@bench.example");
            two.ask("goal page of a supervisor", "/goals/1", "p0@bench.example");
            two.ask("Today of a leader", "/", "leader@bench.example");
            two.ask("Today of a supervisor", "/", "p0@bench.example");
            two.ask("Today of an agent", "/", "a0@bench.example");
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static Workplace workplace(Path data, String... settings) throws Exception {
        return Workplace.of(Files.createDirectories(data), 1_000, 12, 300_000, settings);
    }

    private static void openEverything(ApplicationContext context) throws SQLException {
        try (var owner = TestDatabase.ownerOf(context);
                var statement = owner.createStatement()) {
            statement.execute("""
                do $$
                declare walled regclass;
                begin
                  for walled in select distinct polrelid::regclass from pg_policy loop
                    execute 'alter table ' || walled || ' disable row level security';
                  end loop;
                end $$
                """);
        }
    }

    private record Two(Workplace with, Workplace without) {
        void ask(String what, String path, String who) throws Exception {
            var walled = new Load(with.port(), path, with.signIn(who));
            var open = new Load(without.port(), path, without.signIn(who));
            walled.run(1, WARM_UP);
            Without.measured = true;
            open.run(1, WARM_UP);
            Load.inTurn(walled, open, WARM_UP);
            var medians = Load.inTurn(walled, open, MEASURED);
            Without.measured = false;
            System.out.printf(
                    Locale.ROOT,
                    "  %-30s %6.2f ms, without %6.2f ms, ratio %.2f (at most 1.3)%n",
                    what,
                    medians[0],
                    medians[1],
                    medians[0] / medians[1]);
        }
    }

    /**
     * As before: no transaction around what is only read, and the servlet container's own sessions. Not annotated, so that
     * no other application finds it.
     */
    static class Without {
        /** Setting it up takes transactions all the same. */
        static volatile boolean measured;

        @Bean
        @Primary
        PlatformTransactionManager none(@Qualifier("transactionManager") PlatformTransactionManager real) {
            return new PlatformTransactionManager() {
                @Override
                public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                    return measured ? new SimpleTransactionStatus() : real.getTransaction(definition);
                }

                @Override
                public void commit(TransactionStatus status) {
                    if (!(status instanceof SimpleTransactionStatus)) {
                        real.commit(status);
                    }
                }

                @Override
                public void rollback(TransactionStatus status) {
                    if (!(status instanceof SimpleTransactionStatus)) {
                        real.rollback(status);
                    }
                }
            };
        }

        @Bean
        static BeanPostProcessor sessionsInMemory() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (name.equals("sessionFilter") && bean instanceof FilterRegistrationBean<?> filter) {
                        filter.setEnabled(false);
                    }
                    return bean;
                }
            };
        }
    }
}
