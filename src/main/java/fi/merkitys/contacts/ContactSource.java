package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Mapping;

/** A system whose exports come in, and how they are read. */
public record ContactSource(SourceId id, String name, Mapping mapping) {}
