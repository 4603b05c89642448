package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.directory.imports.Difference.FieldChange;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In the directory: Helmi leads Eero, Eero leads Aino and Mantas; Petri is the administrator. */
class CompareTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Profile helmi = profile(1, "100", "Helmi", Role.LEADER, null);
    private final Profile eero = profile(2, "200", "Eero", Role.SUPERVISOR, helmi.id());
    private final Profile aino = profile(3, "301", "Aino", Role.AGENT, eero.id());
    private final Profile mantas = profile(4, "302", "Mantas", Role.AGENT, eero.id());
    private final Profile petri = profile(5, "900", "Petri", Role.ADMINISTRATOR, helmi.id());
    private final List<Profile> directory = List.of(helmi, eero, aino, mantas, petri);

    @Test
    void theSameAgainChangesNothing() {
        var difference = compare("employee_id;name;supervisor\n301;Aino;200\n302;Mantas;eero@testi.example\n");
        assertThat(difference.problems()).isEmpty();
        assertThat(difference.nothing()).isTrue();
        assertThat(difference.unchanged()).isEqualTo(2);
    }

    @Test
    void aChangeIsToldFieldByField() {
        var difference = compare("employee_id;name;supervisor;roles;shift\n301;Aino Laine;100;coach;evening\n");
        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.changes().getFirst().fields())
                .containsExactly(
                        new FieldChange("name", "Aino", "Aino Laine"),
                        new FieldChange("roles", "agent", "coach"),
                        new FieldChange("supervisor", "Eero (200)", "Helmi (100)"),
                        new FieldChange("shift", "", "evening"));
    }

    @Test
    void aColumnThatIsMissingChangesNothingAndABlankCellClears() {
        assertThat(compare("employee_id;name\n301;Aino\n").nothing()).isTrue();
        assertThat(compare("employee_id;name;supervisor\n301;Aino;\n")
                        .changes()
                        .getFirst()
                        .fields())
                .containsExactly(new FieldChange("supervisor", "Eero (200)", ""));
    }

    @Test
    void newPeopleMayLeadEachOther() {
        var difference = compare("employee_id;name;roles;supervisor\n401;Rasa;agent;400\n400;Kalle;;200\n");
        assertThat(difference.problems()).isEmpty();
        assertThat(difference.joins())
                .extracting(entry -> entry.profile().name())
                .containsExactly("Rasa", "Kalle");
        var rasa = difference.joins().getFirst().profile();
        var kalle = difference.joins().getLast().profile();
        assertThat(rasa.supervisor()).isEqualTo(kalle.id());
        assertThat(kalle.supervisor()).isEqualTo(eero.id());
        assertThat(kalle.roles()).as("whom others name as supervisor").containsExactly(Role.SUPERVISOR);
    }

    @Test
    void whoIsNotInTheFileHasLeftOnlyIfSaid() {
        var file = "employee_id;name\n301;Aino\n200;Eero\n";
        assertThat(compare(file).leaves()).isEmpty();
        var difference = compare(file, true);
        assertThat(difference.leaves())
                .extracting(entry -> entry.profile().name())
                .containsExactly("Helmi", "Mantas");
        assertThat(difference.leaves())
                .extracting(entry -> entry.profile().leftOn())
                .containsOnly(TODAY);
    }

    @Test
    void whoIsInAFullListAgainWorksHereAgain() {
        var back = aino.leaving(LocalDate.of(2025, 1, 1));
        var difference = Compare.of(
                read("employee_id;name\n301;Aino\n302;Mantas\n200;Eero\n100;Helmi\n900;Petri\n"),
                List.of(helmi, eero, back, mantas, petri),
                Map.of(),
                TODAY,
                true,
                null);
        assertThat(difference.changes().getFirst().fields())
                .containsExactly(new FieldChange("left_on", "2025-01-01", ""));
    }

    @Test
    void circlesAreRefusedWithTheirNames() {
        var difference = compare("employee_id;name;supervisor\n100;Helmi;301\n");
        assertThat(difference.problems()).hasSize(1);
        assertThat(difference.problems().getFirst().line()).isEqualTo(2);
        assertThat(difference.problems().getFirst().code()).isEqualTo("circle");
        assertThat(difference.problems().getFirst().about().getFirst()).contains("Helmi → Aino → Eero → Helmi");
        assertThat(codes("employee_id;name;supervisor\n301;Aino;301\n")).containsExactly("ownSupervisor");
    }

    @Test
    void unknownAndAmbiguousReferencesAreNamed() {
        assertThat(compare("employee_id;name;supervisor;coach\n301;Aino;777;nobody@x.example\n")
                        .problems())
                .containsExactly(
                        Problem.at(2, "unknownReference", "Aino", "777"),
                        Problem.at(2, "unknownReference", "Aino", "nobody@x.example"));
        assertThat(codes("employee_id;name;supervisor\n501;Kim;\n502;Kim;\n301;Aino;Kim\n"))
                .containsExactly("ambiguousReference");
    }

    @Test
    void idsAndEmailsBelongToOnePersonEach() {
        assertThat(compare("employee_id;name;email\n1;A;a@x.fi\n1;B;b@x.fi\n2;C;A@x.fi\n")
                        .problems())
                .containsExactly(
                        Problem.at(3, "duplicateId", "1", "2"), Problem.at(4, "duplicateEmail", "a@x.fi", "2"));
        assertThat(codes("employee_id;name;email\n999;Aino;aino@testi.example\n"))
                .contains("emailTaken");
        assertThat(codes("employee_id;name;email\n302;Mantas;aino@testi.example\n"))
                .contains("alreadyTaken");
    }

    @Test
    void twoPeopleMaySwapTheirAddresses() {
        var difference =
                compare("employee_id;name;email\n301;Aino;mantas@testi.example\n302;Mantas;aino@testi.example\n");
        assertThat(difference.problems()).isEmpty();
        assertThat(difference.changes()).hasSize(2);
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        assertThat(codes("employee_id;name;roles\n900;Petri;agent\n")).containsExactly("noAdministrator");
        assertThat(codes("employee_id;name;left_on\n900;Petri;2026-01-01\n")).containsExactly("noAdministrator");
        assertThat(codes("employee_id;name;roles\n900;Petri;agent\n100;Helmi;leader,administrator\n"))
                .isEmpty();
    }

    @Test
    void leavingBeforeBeingHiredIsRefused() {
        assertThat(codes("employee_id;name;hired_on;left_on\n301;Aino;2026-02-01;2026-01-01\n"))
                .containsExactly("leftBeforeHired");
    }

    @Test
    void peopleWithoutIdsAreKnownByEmailOrByTheirNameAlone() {
        assertThat(compare("name;email\nAino;AINO@testi.example\n").joins()).isEmpty();
        var nameless = profile(9, null, "Rasa Petraitė", Role.AGENT, null);
        var difference = Compare.of(
                read("employee_id;name\n777;rasa  petraitė\n"), List.of(nameless), Map.of(), TODAY, false, null);
        assertThat(difference.joins()).isEmpty();
        assertThat(difference.changes().getFirst().fields()).contains(new FieldChange("employee_id", "", "777"));
    }

    @Test
    void twoNewPeopleMayHaveTheSameName() {
        var difference = compare("employee_id;name\n601;Jonas\n602;Jonas\n");
        assertThat(difference.problems()).isEmpty();
        assertThat(difference.joins()).hasSize(2);
    }

    @Test
    void eachPersonsOwnLanguageStays() {
        assertThat(compare("employee_id;name;language\n301;Aino;lt\n").nothing())
                .isTrue();
    }

    @Test
    void theFingerprintTellsDifferencesApart() {
        var one = compare("employee_id;name\n301;Aino L\n");
        assertThat(one.fingerprint())
                .isEqualTo(compare("employee_id;name\n301;Aino L\n").fingerprint());
        assertThat(one.fingerprint())
                .isNotEqualTo(compare("employee_id;name\n301;Aino M\n").fingerprint());
    }

    @Test
    void onlyAnAdministratorMakesAdministrators() {
        var file = "employee_id;name;roles\n301;Aino;agent,administrator\n";
        assertThat(compareBy(helmi, file).problems()).extracting(Problem::code).containsExactly("administratorRole");
        assertThat(compareBy(petri, file).problems()).isEmpty();
        assertThat(compareBy(helmi, "employee_id;name;roles\n900;Petri;agent\n").problems())
                .extracting(Problem::code)
                .contains("administratorRole");
    }

    @Test
    void onlyAnAdministratorChangesWhatAnAdministratorIsKnownByAtTheDoor() {
        for (var file : List.of(
                "employee_id;name;email\n900;Petri;helmi.too@testi.example\n",
                "employee_id;name;external:idp\n900;Petri;helmi\n")) {
            assertThat(compareBy(helmi, file).problems())
                    .extracting(Problem::code)
                    .containsExactly("administratorKnownBy");
            assertThat(compareBy(petri, file).problems()).isEmpty();
        }
        assertThat(compareBy(helmi, "employee_id;name;team\n900;Petri P;Blue\n").problems())
                .isEmpty();
    }

    @Test
    void mostOfATeamSayWhereItSits() {
        var difference = compare(
                "employee_id;name;team;site\n701;A;Red;Helsinki\n702;B;Red;Vilnius\n703;C;Red;Vilnius\n704;D;;Turku\n");
        assertThat(difference.teams()).extracting(team -> team.site()).containsExactly("Vilnius");
        assertThat(difference.notices())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("placeWithoutTeam", "severalSites");
    }

    private List<String> codes(String file) {
        return compare(file).problems().stream().map(Problem::code).toList();
    }

    private Difference compare(String file) {
        return compare(file, false);
    }

    private Difference compare(String file, boolean othersLeft) {
        return Compare.of(read(file), directory, Map.of(), TODAY, othersLeft, null);
    }

    private Difference compareBy(Profile who, String file) {
        return Compare.of(read(file), directory, Map.of(), TODAY, false, who.id());
    }

    private static Roster read(String file) {
        return ReadRoster.from(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Profile profile(
            long id, @Nullable String employeeId, String name, Role role, @Nullable PersonId supervisor) {
        return new Profile(
                new PersonId(id),
                employeeId,
                name,
                employeeId == null ? null : name.toLowerCase(java.util.Locale.ROOT) + "@testi.example",
                Set.of(role),
                supervisor,
                null,
                null,
                null,
                null,
                null,
                "fi",
                Profile.MONDAY_TO_FRIDAY,
                Map.of(),
                Map.of());
    }
}
