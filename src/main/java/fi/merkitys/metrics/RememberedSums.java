package fi.merkitys.metrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers about everybody, kept until agent-days or people change, as many viewers ask the same. */
@Component
class RememberedSums {
    private static final int ROOM = 300;

    /** Who stands in for whom begins and ends with a day. */
    private record Revision(long contacts, long people, LocalDate day) {}

    private record Key(Question question, Revision revision) {}

    private final GroupSums sums;
    private final JdbcClient jdbc;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Answer> eldest) {
            return size() > ROOM;
        }
    };

    RememberedSums(GroupSums sums, JdbcClient jdbc) {
        this.sums = sums;
        this.jdbc = jdbc;
    }

    Answer answer(Question question) {
        // What an open transaction has written may yet be undone: nothing seen through it is kept.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return sums.answer(question);
        }
        var key = new Key(question, revision());
        var known = known(key);
        if (known != null) {
            return known;
        }
        var answer = sums.answer(question);
        synchronized (answers) {
            answers.put(key, answer);
        }
        return answer;
    }

    private @Nullable Answer known(Key key) {
        synchronized (answers) {
            return answers.get(key);
        }
    }

    private Revision revision() {
        return jdbc.sql("""
            select c.number as contacts, p.number as people, current_date as day
            from contacts.revision c
            cross join people.revision p
            """).query(Revision.class).single();
    }
}
