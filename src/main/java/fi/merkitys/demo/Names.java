package fi.merkitys.demo;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented people's names, each given once, with their e-mail addresses. */
final class Names {
    private static final Map<Character, String> UNMARKED = Map.of('ł', "l", 'ı', "i", 'đ', "d", 'ø', "o", 'ß', "ss");

    private final Sections sections = Sections.read("/demo/names.txt");
    private final Iterator<String> leading = under("leading").iterator();
    private final Iterator<String> finnish = mixed("fi", 4);
    private final Iterator<String> lithuanian = mixed("lt", 5);

    String leading() {
        return leading.next();
    }

    String at(TeamPlan team) {
        return team.isFinnish() ? finnish.next() : lithuanian.next();
    }

    /** Somebody with international roots comes now and then, as at any contact centre. */
    boolean isLocal(String name) {
        return under("fi").contains(name) || under("lt").contains(name);
    }

    static String email(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder address = new StringBuilder();
        for (char letter : plain.replace(' ', '.').toCharArray()) {
            String unmarked = UNMARKED.getOrDefault(letter, String.valueOf(letter));
            address.append(unmarked.matches("[a-z.-]+") ? unmarked : "");
        }
        return address + "@aurora.example";
    }

    private List<String> under(String heading) {
        return sections.under(heading);
    }

    private Iterator<String> mixed(String language, int every) {
        Iterator<String> local = under(language).iterator();
        Iterator<String> international = under(language + "-international").iterator();
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return local.hasNext();
            }

            @Override
            public String next() {
                return ++given % every == 0 && international.hasNext() ? international.next() : local.next();
            }
        };
    }
}
