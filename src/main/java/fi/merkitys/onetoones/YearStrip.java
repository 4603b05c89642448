package fi.merkitys.onetoones;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A year of meetings, month by month: the last three, this one and those to come. */
public record YearStrip(List<Month> months) {
    private static final int BEFORE = 3;
    private static final int ALL = 13;

    public YearStrip {
        months = List.copyOf(months);
    }

    public record Month(YearMonth month, boolean present, List<Meeting> meetings) {
        public long count(MeetingState state) {
            return meetings.stream().filter(meeting -> meeting.state() == state).count();
        }
    }

    static Instant begin(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone))
                .minusMonths(BEFORE)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    static Instant end(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone))
                .plusMonths(ALL - BEFORE)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Those that only ended with their series would tell nothing. */
    static YearStrip of(List<Meeting> meetings, Instant now, ZoneId zone) {
        var present = YearMonth.from(now.atZone(zone));
        var months = new ArrayList<Month>();
        for (var number = -BEFORE; number < ALL - BEFORE; number++) {
            var month = present.plusMonths(number);
            months.add(new Month(
                    month,
                    number == 0,
                    meetings.stream()
                            .filter(meeting -> !meeting.seriesEnded())
                            .filter(meeting -> YearMonth.from(meeting.startsAt().atZone(zone))
                                    .equals(month))
                            .toList()));
        }
        return new YearStrip(months);
    }
}
