package fi.merkitys.entrance;

import fi.merkitys.identity.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody asks for it; nothing typed is lost.
 *
 * @param organisation whether it is to be the organisation's
 * @param problems by field, as keys of what to do about them
 */
public record TokenForm(String name, Set<Scope> scopes, int days, boolean organisation, Map<String, String> problems) {
    static final int USUAL_DAYS = 90;

    static TokenForm empty(boolean administrator) {
        return new TokenForm("", Set.of(), USUAL_DAYS, administrator, Map.of());
    }

    /** @param may what such a token may do at most */
    static TokenForm typed(String name, Set<Scope> scopes, int days, boolean organisation, Set<Scope> may) {
        var problems = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            problems.put("name", "entrance.token.nameMissing");
        }
        if (scopes.isEmpty()) {
            problems.put("scope", "entrance.token.scopeMissing");
        } else if (!may.containsAll(scopes)) {
            problems.put("scope", "entrance.token.scopeTooMuch");
        }
        return new TokenForm(name, scopes, TokenPages.DAYS.contains(days) ? days : USUAL_DAYS, organisation, problems);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
