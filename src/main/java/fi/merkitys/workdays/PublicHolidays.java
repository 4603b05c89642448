package fi.merkitys.workdays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On which days nobody works, by country. */
@Component
public class PublicHolidays {
    /** As ISO 3166 has them, in small letters. */
    public static final List<String> COUNTRIES = List.of("fi", "lt");

    private final Map<Key, Set<LocalDate>> known = new ConcurrentHashMap<>();

    private record Key(String country, int year) {}

    /** From one day until another, both included, in all countries. */
    public Map<String, Set<LocalDate>> between(LocalDate from, LocalDate until) {
        return COUNTRIES.stream().collect(Collectors.toMap(country -> country, country -> of(country, from, until)));
    }

    private Set<LocalDate> of(String country, LocalDate from, LocalDate until) {
        var days = new HashSet<LocalDate>();
        for (var year = from.getYear(); year <= until.getYear(); year++) {
            days.addAll(of(country, year));
        }
        days.removeIf(day -> day.isBefore(from) || day.isAfter(until));
        return days;
    }

    /** All of a year. */
    public Set<LocalDate> of(String country, int year) {
        return known.computeIfAbsent(new Key(country, year), PublicHolidays::read);
    }

    private static Set<LocalDate> read(Key key) {
        var days = HolidayManager.getInstance(ManagerParameters.create(key.country()))
                .getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(HashSet::new));
        if (key.country().equals("lt")) {
            // The library begins Christmas on the 25th; the Labour Code of Lithuania on the 24th.
            days.add(LocalDate.of(key.year(), Month.DECEMBER, 24));
        }
        return Set.copyOf(days);
    }
}
