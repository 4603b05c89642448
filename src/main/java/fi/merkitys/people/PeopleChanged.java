package fi.merkitys.people;

/** People have come, gone, or are known by other ids than before. */
public record PeopleChanged() {}
