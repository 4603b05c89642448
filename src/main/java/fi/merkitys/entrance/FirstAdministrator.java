package fi.merkitys.entrance;

import fi.merkitys.identity.passwords.PasswordRules;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first page of an empty installation asks for; a field that was not sent is empty. */
public record FirstAdministrator(String organisation, String name, String email, String password) {
    static final FirstAdministrator EMPTY = new FirstAdministrator("", "", "", "");

    public FirstAdministrator {
        organisation = stripped(organisation);
        name = stripped(name);
        email = stripped(email);
        password = password == null ? "" : password;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The message key of what is wrong, by field. */
    Map<String, String> problems(PasswordRules rules) {
        var problems = new LinkedHashMap<String, String>();
        if (organisation.isEmpty()) {
            problems.put("organisation", "entrance.first.organisationMissing");
        }
        if (name.isEmpty()) {
            problems.put("name", "entrance.first.nameMissing");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            problems.put("email", "entrance.first.emailWrong");
        }
        rules.weaknessOf(password, name, email)
                .ifPresent(weakness -> problems.put("password", PasswordWords.of(weakness)));
        return problems;
    }
}
