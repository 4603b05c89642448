package fi.merkitys.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor on leave.
 *
 * @param supervisor employee id
 * @param deputy employee id of whoever stands in, or nobody yet
 */
public record DemoLeave(String supervisor, @Nullable String deputy, LocalDate firstDay, LocalDate lastDay) {}
