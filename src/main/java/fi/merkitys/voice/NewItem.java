package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raises.
 *
 * @param isForAll others may read it and join, without the raiser's name
 * @param isNamed with the raiser's name, after all
 * @param minutes that an obstacle takes of each of those affected in a day, or none
 */
public record NewItem(
        PersonId raiser,
        Kind kind,
        @Nullable Obstacle obstacle,
        @Nullable FromCustomer customer,
        String words,
        @Nullable String contactId,
        @Nullable Long category,
        @Nullable Long client,
        @Nullable Integer queue,
        boolean isForAll,
        boolean isNamed,
        @Nullable Integer minutes) {}
