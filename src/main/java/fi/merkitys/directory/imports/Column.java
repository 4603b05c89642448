package fi.merkitys.directory.imports;

/** What a column of a file of people is. */
sealed interface Column {
    record Of(Field field) implements Column {}

    record Relation(String kind) implements Column {}

    record External(String source) implements Column {}

    record Unknown(String header) implements Column {}
}
