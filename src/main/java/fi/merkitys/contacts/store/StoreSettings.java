package fi.merkitys.contacts.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * @param directory the data directory
 * @param zone decides on which day a contact falls
 * @param memoryMegabytes that DuckDB may use
 * @param repeatDays within how many days a customer's return counts as a repeat, where the source does not say
 */
public record StoreSettings(Path directory, ZoneId zone, long memoryMegabytes, int repeatDays) {
    private static final int DEFAULT_REPEAT_DAYS = 7;

    /** A quarter of the machine's memory. */
    public static StoreSettings in(Path directory, ZoneId zone) {
        return new StoreSettings(directory, zone, quarterOfMachine(), DEFAULT_REPEAT_DAYS);
    }

    private static long quarterOfMachine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return Math.max(256, system.getTotalMemorySize() / 4 / (1 << 20));
    }

    Path file() {
        return directory.resolve("contacts.duckdb");
    }

    /** Space for what does not fit into memory; may be deleted whenever nothing runs. */
    Path work() {
        return directory.resolve("contacts-work");
    }

    Path customerKey() {
        return directory.resolve("customer.key");
    }

    /** Where received files wait until they are in. */
    public Path uploads() {
        return directory.resolve("uploads");
    }
}
