package fi.merkitys.directory.imports;

import fi.merkitys.people.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Roles as files word them. */
final class RoleWords {
    private static final Map<String, Role> WORDS = new HashMap<>();

    static {
        say(
                Role.AGENT,
                "agent, advisor, representative, asiakasneuvoja, asiakaspalvelija, neuvoja, agentti, agentas, agentė,"
                        + " konsultantas, konsultantė, klientų konsultantas, operatorius, operatorė, vadybininkas");
        say(
                Role.SUPERVISOR,
                "supervisor, team leader, team lead, esihenkilö, esimies, tiimiesihenkilö, tiiminvetäjä,"
                        + " komandos vadovas, komandos vadovė, grupės vadovas, grupės vadovė");
        say(Role.COACH, "coach, trainer, valmentaja, kouluttaja, ugdytojas, ugdytoja, koučeris, mokytojas");
        say(
                Role.LEADER,
                "leader, manager, operations manager, director, johtaja, päällikkö, palvelupäällikkö, vadovas,"
                        + " vadovė, direktorius, direktorė");
        say(Role.HR, "hr, human resources, henkilöstö, henkilöstöhallinto, personalas, personalo skyrius");
        say(Role.ADMINISTRATOR, "administrator, admin, ylläpitäjä, pääkäyttäjä, administratorius, administratorė");
    }

    private RoleWords() {}

    private static void say(Role role, String words) {
        for (var word : words.split(",")) {
            WORDS.put(HeaderWords.plain(word), role);
        }
    }

    static Optional<Role> role(String word) {
        return Optional.ofNullable(WORDS.get(HeaderWords.plain(word)));
    }
}
