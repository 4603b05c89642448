package fi.merkitys.directory.colleagues;

import fi.merkitys.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as people are told apart: by name and team. */
public record Colleague(PersonId id, String name, @Nullable String team) {}
