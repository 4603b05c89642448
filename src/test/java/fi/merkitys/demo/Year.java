package fi.merkitys.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The demo's export, read back as anybody else would read it and summed by agent, day and queue. */
final class Year {
    final DemoOrganisation organisation;
    final LocalDate today;
    private final Map<String, NavigableMap<LocalDate, Map<String, Sums>>> agents = new HashMap<>();
    private final Map<String, Visit> lastVisits = new HashMap<>();

    private record Visit(LocalDate day, Sums sums) {}

    private Year(LocalDate today) {
        this.today = today;
        this.organisation = DemoOrganisation.upTo(today);
    }

    static Year upTo(LocalDate today) {
        Year year = new Year(today);
        try {
            Path file = Files.createTempFile("demo", ".csv");
            year.organisation.writeContacts(file);
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                rows.forEach(year::add);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return year;
    }

    private void add(NamedCsvRecord row) {
        LocalDate day = LocalDate.parse(row.getField("started_at").substring(0, 10));
        Sums sums = agents.computeIfAbsent(row.getField("agent_id"), agent -> new TreeMap<>())
                .computeIfAbsent(day, unseen -> new HashMap<>())
                .computeIfAbsent(row.getField("queue"), queue -> new Sums());
        sums.add(row);
        Visit last = lastVisits.put(row.getField("queue") + row.getField("customer_id"), new Visit(day, sums));
        if (last != null && day.isBefore(last.day.plusDays(8))) {
            last.sums.cameBack++;
        }
    }

    /** The days on which the person handled any contact. */
    long daysWorked(DemoPerson person, LocalDate from, LocalDate until) {
        return days(person, from, until).size();
    }

    /** By queue, what the person did in the scope's queues. */
    Map<String, Sums> sums(DemoPerson person, DemoScope scope, LocalDate from, LocalDate until) {
        List<String> queues = organisation.queues().stream()
                .filter(queue -> scope.client() == null || scope.client().equals(queue.client()))
                .filter(queue -> scope.queue() == null || scope.queue().equals(queue.name()))
                .filter(queue -> scope.channel() == null || scope.channel().equals(queue.channel()))
                .map(DemoQueue::name)
                .toList();
        Map<String, Sums> byQueue = new HashMap<>();
        days(person, from, until)
                .values()
                .forEach(day -> day.forEach((queue, sums) -> {
                    if (queues.contains(queue)) {
                        byQueue.computeIfAbsent(queue, unseen -> new Sums()).add(sums);
                    }
                }));
        return byQueue;
    }

    private NavigableMap<LocalDate, Map<String, Sums>> days(DemoPerson person, LocalDate from, LocalDate until) {
        return agents.getOrDefault(String.valueOf(person.agentKey()), new TreeMap<>())
                .subMap(from, true, until, true);
    }
}
