package fi.merkitys.contacts.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes values of mappings into DuckDB's SQL, where a file's reading cannot take parameters. */
final class Sql {
    private Sql() {}

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /** A single character, also one that must not stand in a literal. */
    static String character(char character) {
        return character == '\0' ? "''" : character == '\t' ? "e'\\t'" : literal(String.valueOf(character));
    }
}
