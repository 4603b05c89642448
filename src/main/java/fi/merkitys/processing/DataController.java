package fi.merkitys.processing;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the processing.
 *
 * @param officer the data protection officer, where there is one
 */
public record DataController(
        String name, String contact, @Nullable String officer) {}
