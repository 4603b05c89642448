package fi.merkitys.metrics;

import fi.merkitys.Cast;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last full week of the cast, with colleagues enough that teams may be shown. */
public final class LastWeek {
    final Cast.Members cast;
    final AgentDays days;
    final long calls;
    final long chats;
    final LocalDate monday;
    final Map<String, PersonId> people = new LinkedHashMap<>();

    /** Hands it out; the four that it is made from need not stand in each test. */
    @TestComponent
    public static final class Calendar {
        private final Cast cast;
        private final People people;
        private final JdbcClient jdbc;
        private final Clock clock;

        Calendar(Cast cast, People people, JdbcClient jdbc, Clock clock) {
            this.cast = cast;
            this.people = people;
            this.jdbc = jdbc;
            this.clock = clock;
        }

        LastWeek lastWeek() {
            return new LastWeek(cast, people, jdbc, clock);
        }
    }

    /** Red gets six agents, Blue has one, the new team Green four. */
    private LastWeek(Cast assembler, People directory, JdbcClient jdbc, Clock clock) {
        cast = assembler.assemble();
        days = new AgentDays(jdbc);
        var source = days.source("acd");
        calls = days.lane(source, days.queue("Billing", null), "voice");
        chats = days.lane(source, days.queue("Chat", null), "chat");
        monday = Weeks.fullBefore(LocalDate.now(clock), 1).firstMonday();
        people.putAll(cast.byName());
        var green = jdbc.sql("insert into people.team (name) values ('Green') returning id")
                .query(Long.class)
                .single();
        for (var name : Arrays.asList("Ilona", "Oskari", "Veera", "Tomas")) {
            people.put(
                    name,
                    directory.add(NewPerson.named(name).withTeam(cast.red()).withSupervisor(get("Eero"))));
        }
        for (var name : Arrays.asList("Greta", "Gabija", "Gunnar", "Göran")) {
            people.put(name, directory.add(NewPerson.named(name).withTeam(green).withSupervisor(get("Helmi"))));
        }
    }

    PersonId get(String name) {
        var person = people.get(name);
        if (person == null) {
            throw new IllegalArgumentException(name);
        }
        return person;
    }

    /** Monday's work on the phone. */
    void calls(String name, int contacts, int handle) {
        days.on(monday, get(name), calls, contacts).with("handle", handle).write();
    }
}
