package fi.merkitys.rights;

import fi.merkitys.audit.TrailOfPerson.Look;
import fi.merkitys.identity.Scope;
import fi.merkitys.people.Role;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.shell.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries of the record in words, without the codes that stand in them. */
public final class LookWords {
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::name).collect(Collectors.toUnmodifiableSet());
    /** Where stories are told. */
    private static final Set<String> CHANNELS = Set.of("inside", "page", "feed", "social", "search");

    private final Wording words;

    public LookWords(Wording words) {
        this.words = words;
    }

    public String who(Look look) {
        if (look.program() != null) {
            return look.madeBy() == null
                    ? words.t("rights.by.token", look.program())
                    : words.t("rights.by.tokenOf", look.program(), look.madeBy());
        }
        return look.name() != null ? look.name() : words.t("rights.by." + look.actor());
    }

    /** Each deed of a visit once. */
    public List<String> did(Visit visit) {
        return visit.looks().stream().map(this::did).distinct().toList();
    }

    /** As whoever reads it did it, or as somebody else did. */
    public String did(Look look) {
        var own = look.self() && !look.deed().equals("looked");
        var deed = words.t((own ? "rights.did.self." : "rights.did.") + look.key(), about(look));
        return look.deputyOf() == null ? deed : deed + ", " + words.t("rights.asDeputy", look.deputyOf());
    }

    private String about(Look look) {
        var about = look.about() == null ? "" : look.about();
        return switch (look.deed()) {
            case "roles_changed" -> each(about, "people.role.", ROLES);
            case "token_made" -> each(about, "entrance.token.scope.", SCOPES);
            case "deputy_named" -> days(about);
            case "story_told", "story_taken_back" -> each(about, "stories.channel.", CHANNELS);
            case "retention_changed" -> period(about);
            default -> about;
        };
    }

    private String each(String list, String key, Set<String> known) {
        return Arrays.stream(list.split(", ", -1))
                .map(one -> known.contains(one) ? words.t(key + one) : one)
                .collect(Collectors.joining(", "));
    }

    /** "from/until" */
    private String days(String about) {
        var days = about.split("/", -1);
        return days.length == 2
                ? words.date(LocalDate.parse(days[0])) + "–" + words.date(LocalDate.parse(days[1]))
                : about;
    }

    /** "what amount unit" */
    private String period(String about) {
        var parts = about.split(" ", -1);
        return parts.length == 3 && Keeping.of(parts[0]).isPresent()
                ? words.t("rights.keeping." + parts[0]) + ", "
                        + words.t("rights.period." + parts[2], Long.valueOf(parts[1]))
                : about;
    }
}
