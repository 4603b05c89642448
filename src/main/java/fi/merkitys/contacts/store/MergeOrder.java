package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be merged.
 *
 * @param table of the source, with all columns that the file fills
 * @param file unpacked, UTF-8
 * @param work where a copy may be written
 * @param headerLine as it is written in the file, or its first row where it has none
 * @param erased agents whom the file may still name and the store does not
 * @param agents whom the source's agent keys mean, as far as they are known
 * @param repeatDays within how many days a customer's return counts as a repeat
 */
record MergeOrder(
        int importId,
        ContactTable table,
        Path file,
        Path work,
        Reading reading,
        Map<String, Long> agents,
        int repeatDays,
        String headerLine,
        ErasedAgents erased) {
    int sourceId() {
        return table.sourceId();
    }

    boolean isVersioned() {
        return reading.mapping().field(Field.VERSION).isPresent();
    }
}
