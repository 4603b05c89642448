package fi.merkitys.concerns.handling;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.concerns.Content;
import fi.merkitys.concerns.Seal;
import fi.merkitys.concerns.handlers.Routing;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Once a day, and never when something comes in: handlers are told that something waits, not what; those who may not read a
 * concern any more are relieved of it; and all rows are written anew, so that their order tells nothing.
 */
@Service
public class LookAfterConcerns {
    private static final Logger log = LoggerFactory.getLogger(LookAfterConcerns.class);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 45);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);
    private static final int DAYS_BEFORE = 2;

    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Notices notices;
    private final Routing routing;
    private final Seal seal;
    private final Clock clock;

    LookAfterConcerns(
            JdbcClient jdbc, WholeOrganisation whole, Notices notices, Routing routing, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.notices = notices;
        this.routing = routing;
        this.seal = seal;
        this.clock = clock;
    }

    /** Handlers with something new, or something that is due soon or late. */
    public void remind() {
        whole.run(() -> notices.tell(jdbc
                .sql("select handler from concerns.handlers_to_remind(:soon) as h(handler)")
                .param("soon", LocalDate.now(clock).plusDays(DAYS_BEFORE))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list()
                .stream()
                .map(handler ->
                        new Notice(handler, Topic.CONCERNS, "concerns.notice.waits", List.of(), "/concern-board"))
                .toList()));
    }

    public void tidy() {
        whole.run(() -> {
            toRoute().forEach(this::route);
            jdbc.sql("select concerns.stir()").query((row, number) -> number).list();
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, and handed on
    private record Open(UUID id, byte[] sealed, List<PersonId> handlers) {}

    private List<Open> toRoute() {
        return jdbc.sql("select id, sealed, handlers from concerns.to_route()")
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getBytes("sealed"),
                        Arrays.stream((Long[]) row.getArray("handlers").getArray())
                                .map(PersonId::new)
                                .toList()))
                .list();
    }

    private void route(Open one) {
        var content = opened(one);
        if (content == null) {
            return;
        }
        var wanted = routing.chosen(one.handlers(), content.concerned(), content.raisedBy(), content.site());
        if (!wanted.containsAll(one.handlers())
                || wanted.size() != one.handlers().size()) {
            jdbc.sql("select concerns.route(:concern, cast(:handlers as bigint[]), :today)")
                    .param("concern", one.id())
                    .param("handlers", wanted.stream().map(PersonId::value).toArray(Long[]::new))
                    .param("today", LocalDate.now(clock))
                    .query((row, number) -> number)
                    .list();
        }
    }

    /** One that cannot be opened does not keep the others. */
    private @Nullable Content opened(Open one) {
        try {
            return seal.open(one.sealed(), Content.class, "concern", one.id());
        } catch (IllegalStateException e) {
            log.error("A concern cannot be opened: is the key of concerns the one with which it was sealed?");
            return null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        Job remindHandlers(LookAfterConcerns concerns) {
            return new Job("concerns-remind", Schedules.daily(IN_THE_MORNING), concerns::remind);
        }

        @Bean
        Job tidyConcerns(LookAfterConcerns concerns) {
            return new Job("concerns-tidy", Schedules.daily(AT_NIGHT), concerns::tidy);
        }
    }
}
