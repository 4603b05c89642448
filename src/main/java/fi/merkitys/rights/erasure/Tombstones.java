package fi.merkitys.rights.erasure;

import fi.merkitys.identity.codes.Fingerprints;
import fi.merkitys.people.Profile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ids of those whose data were erased, so that no file brings them back unnoticed. Nobody can read them here. */
@Repository
public class Tombstones {
    private static final String EMPLOYEE_ID = "employee_id";
    private static final String EMAIL = "email";
    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    void lay(Profile of) {
        lay(EMPLOYEE_ID, of.employeeId());
        lay(EMAIL, of.email());
    }

    private void lay(String kind, @Nullable String word) {
        if (word != null) {
            jdbc.sql("""
                insert into rights.tombstone (kind, hash, laid_on)
                values (:kind, :hash, :today)
                on conflict do nothing
                """)
                    .param("kind", kind)
                    .param("hash", hash(kind, word))
                    .param("today", LocalDate.now(clock))
                    .update();
        }
    }

    /** Somebody with this employee id or e-mail works here again, or another has got it. */
    boolean lift(String word) {
        return jdbc.sql("""
            delete from rights.tombstone
            where (kind = 'employee_id' and hash = :id)
               or (kind = 'email' and hash = :email)
            """)
                        .param("id", hash(EMPLOYEE_ID, word))
                        .param("email", hash(EMAIL, word))
                        .update()
                > 0;
    }

    /** All of them at once, for a file of a hundred thousand people. */
    public Known known() {
        var hashes = new HashSet<String>();
        jdbc.sql("select kind, hash from rights.tombstone")
                .query((row, number) -> row.getString(1) + HexFormat.of().formatHex(row.getBytes(2)))
                .list()
                .forEach(hashes::add);
        return new Known(hashes, this);
    }

    private byte[] hash(String kind, String word) {
        var plain = word.strip();
        return fingerprints.of("tombstone " + kind, kind.equals(EMAIL) ? plain.toLowerCase(Locale.ROOT) : plain);
    }

    private String text(String kind, String word) {
        return kind + HexFormat.of().formatHex(hash(kind, word));
    }

    /** Tells of ids whether they were somebody's whose data were erased. */
    public static final class Known {
        private final Set<String> hashes;
        private final Tombstones tombstones;

        private Known(Set<String> hashes, Tombstones tombstones) {
            this.hashes = hashes;
            this.tombstones = tombstones;
        }

        public boolean includes(@Nullable String employeeId, @Nullable String email) {
            return !hashes.isEmpty()
                    && ((employeeId != null && hashes.contains(tombstones.text(EMPLOYEE_ID, employeeId)))
                            || (email != null && hashes.contains(tombstones.text(EMAIL, email))));
        }
    }
}
