package fi.merkitys.goals.reality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often the agent-days and the people have changed: what was computed under another number is old.
 *
 * @param figuresEnd the last day that has agent-days, or none
 */
public record Revision(long contacts, long people, @Nullable LocalDate figuresEnd) {}
