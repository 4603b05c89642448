package fi.merkitys.installation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Something that every node does again and again, at the same time as the others do; contributed as a bean. Nodes share it
 * by claiming rows.
 *
 * @param pause after each time
 * @param work may ask whether it is time to end, and then does so as soon as nothing would be done twice
 */
public record NodeJob(String name, Duration pause, Consumer<BooleanSupplier> work) {}
