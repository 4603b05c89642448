package fi.merkitys.contacts.mapper;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Exports that somebody only looked at, with their files. */
@Component
class RetainedSamples implements Retained {
    private final Samples samples;
    private final Clock clock;

    RetainedSamples(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public Keeping keeping() {
        return Keeping.SAMPLES;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        try {
            var looked = samples.count();
            samples.removeOlderThan(day.atStartOfDay(clock.getZone()).toInstant());
            return new Done(
                    looked,
                    looked - samples.count(),
                    samples.oldest()
                            .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                            .orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
