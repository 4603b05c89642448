package fi.merkitys.contacts.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outer form of a delimited file.
 *
 * @param quote one character, or empty where the export never quotes
 * @param encoding a charset's name: UTF-8, UTF-16, windows-1252…
 * @param header whether the first line names the columns; otherwise they are called 1, 2, 3…
 */
public record Format(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String encoding,
        @Nullable Boolean decimalComma,
        @Nullable Boolean header) {

    public Format {
        delimiter = delimiter == null ? "," : delimiter;
        quote = quote == null ? "\"" : quote;
        encoding = encoding == null ? "UTF-8" : encoding;
        decimalComma = decimalComma != null && decimalComma;
        header = header == null || header;
    }

    public static Format usual() {
        return new Format(null, null, null, null, null);
    }

    @JsonIgnore
    public char delimiterChar() {
        return delimiter == null || delimiter.isEmpty() ? ',' : delimiter.charAt(0);
    }

    /** The quote, or NUL for none. */
    @JsonIgnore
    public char quoteChar() {
        return quote == null || quote.isEmpty() ? '\0' : quote.charAt(0);
    }

    @JsonIgnore
    public boolean hasHeader() {
        return header == null || header;
    }

    @JsonIgnore
    public boolean hasDecimalComma() {
        return decimalComma != null && decimalComma;
    }

    @JsonIgnore
    public Charset charset() {
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (delimiter == null || delimiter.length() != 1 || isUnusable(delimiter.charAt(0))) {
            problems.add(Problem.of("contacts.mapping.delimiter", String.valueOf(delimiter)));
        }
        if (quote == null || quote.length() > 1 || (!quote.isEmpty() && isUnusable(quote.charAt(0)))) {
            problems.add(Problem.of("contacts.mapping.quote", String.valueOf(quote)));
        } else if (quote.equals(delimiter)) {
            problems.add(Problem.of("contacts.mapping.quote-is-delimiter", quote));
        }
        if (!isKnown(String.valueOf(encoding))) {
            problems.add(Problem.of("contacts.mapping.encoding", String.valueOf(encoding)));
        }
        return problems;
    }

    /** Beyond ASCII a delimiter would be several bytes; line ends and NUL cannot separate. */
    private static boolean isUnusable(char character) {
        return character > 126 || character == '\n' || character == '\r' || character == '\0';
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
