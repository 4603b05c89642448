package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class BringPeopleTest {
    private static final String FILE = """
        employee_id;name;email;roles;supervisor;team;site;client;shift;hired_on;workdays;coach;external:five9
        1;Olga;olga@x.example;leader;;;;;;;;;
        2;Tomas;tomas@x.example;supervisor;1;Green;Vilnius;Nordia;;1.9.2019;;;t.1
        3;Ieva;ieva@x.example;agent;2;Green;Vilnius;Nordia;morning;2024-03-01;mon-sat;tomas@x.example;i.1;i.2
        """.replace(";i.1;i.2", ";\"i.1;i.2\"");

    @Autowired
    BringPeople bring;

    @Autowired
    ProposePeople propose;

    @Autowired
    ExportPeople export;

    @Autowired
    Profiles profiles;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingInTheFileIsKept() {
        assertThat(bring.now(read(FILE), false, null).problems()).isEmpty();
        var ieva = person("Ieva");
        var tomas = person("Tomas");
        assertThat(ieva.supervisor()).isEqualTo(tomas.id());
        assertThat(ieva.relations()).isEqualTo(Map.of("coach", Set.of(tomas.id())));
        assertThat(ieva.externalIds()).isEqualTo(Map.of("five9", Set.of("i.1", "i.2")));
        assertThat(ieva.workdays()).isEqualTo(0b111111);
        assertThat(ieva.team()).isEqualTo("Green");
        assertThat(jdbc.sql("""
            select s.name || ' ' || c.name
            from people.team t join people.site s on s.id = t.site_id join people.client c on c.id = t.client_id
            where t.name = 'Green'
            """).query(String.class).single()).isEqualTo("Vilnius Nordia");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        bring.now(read(FILE), false, null);
        var again = bring.now(read(FILE), true, null);
        assertThat(again.nothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void aDryRunAndAFileWithAProblemWriteNothing() {
        cast.assemble();
        var before = profiles.all();
        assertThat(bring.compare(read(FILE), false, null).joins()).hasSize(3);
        var difference = bring.now(read(FILE + "4;Rasa;;;777;;;;;;;;\n"), false, null);
        assertThat(difference.problems()).hasSize(1);
        assertThat(profiles.all()).isEqualTo(before);
    }

    @Test
    void leavingDeletesNobody() {
        bring.now(read(FILE), false, null);
        bring.now(read("employee_id;name\n1;Olga\n2;Tomas\n"), true, null);
        var ieva = person("Ieva");
        assertThat(ieva.leftOn()).isNotNull();
        assertThat(ieva.supervisor()).isNotNull();
        assertThat(ieva.externalIds()).isNotEmpty();
    }

    @Test
    void addressesMayBeSwapped() {
        bring.now(read(FILE), false, null);
        var difference = bring.now(
                read("employee_id;name;email\n2;Tomas;ieva@x.example\n3;Ieva;tomas@x.example\n"), false, null);
        assertThat(difference.problems()).isEmpty();
        assertThat(person("Ieva").email()).isEqualTo("tomas@x.example");
    }

    @Test
    void anIdOfAContactSourceMovesWithTheFile() {
        bring.now(read(FILE), false, null);
        bring.now(read("employee_id;name;external:five9\n2;Tomas;i.1\n3;Ieva;i.2\n"), false, null);
        assertThat(person("Tomas").externalIds()).isEqualTo(Map.of("five9", Set.of("i.1")));
    }

    @Test
    void theExportComesBackWithoutADifference() throws Exception {
        cast.assemble();
        bring.now(read(FILE), false, null);
        jdbc.sql("update people.person set name = '=cmd|calc', shift = '@home, \"late\"' where name = 'Ieva'")
                .update();
        var written = new StringWriter();
        export.to(written, true);
        assertThat(written.toString()).contains("'=cmd|calc").contains("\"'@home, \"\"late\"\"\"");
        var difference = bring.compare(read(written.toString()), true, null);
        assertThat(difference.problems()).isEmpty();
        assertThat(difference.nothing()).isTrue();
        var withoutHireDates = new StringWriter();
        export.to(withoutHireDates, false);
        assertThat(withoutHireDates.toString()).doesNotContain("hired_on").doesNotContain("2019-09-01");
    }

    @Test
    void contactsProposePeopleAndAskOnlyOnce() {
        cast.assemble();
        var agents = List.of(
                new ProposedAgent("a.1", "Aino", "Olga", "Viktor", ">90", "Morning", null, 5),
                new ProposedAgent("m.1", "Matti", "Olga", "Milda", "0-30", "Evening", null, 4),
                new ProposedAgent("s.1", "Sofia", "Olga", "Viktor", "0-30", "Evening", null, 4));
        assertThat(propose.compare("five9", agents).joins()).hasSize(5);
        assertThat(propose.now("five9", agents).problems()).isEmpty();
        var olga = person("Olga");
        assertThat(person("Matti").supervisor()).isEqualTo(olga.id());
        assertThat(person("Matti").relations())
                .isEqualTo(Map.of("operations_manager", Set.of(person("Milda").id())));
        assertThat(olga.supervisor()).isEqualTo(person("Viktor").id());
        assertThat(person("Matti").team()).isEqualTo("Olga");
        assertThat(person("Aino").externalIds()).isEqualTo(Map.of("five9", Set.of("a.1")));
        assertThat(person("Aino").email()).as("known by name").isEqualTo("aino@testi.example");
        var again = propose.compare("five9", agents);
        assertThat(again.problems()).isEmpty();
        assertThat(again.nothing()).isTrue();
    }

    @Test
    void contactsOnlyCompleteWhatTheDirectoryDoesNotSay() {
        bring.now(read(FILE), false, null);
        propose.now("five9", List.of(new ProposedAgent("i.1", "I. other", "Somebody", null, ">90", "Night", "X", 5)));
        var ieva = person("Ieva");
        assertThat(ieva.team()).isEqualTo("Green");
        assertThat(ieva.shift()).isEqualTo("morning");
        assertThat(ieva.tenureBucket()).isEqualTo(">90");
        assertThat(ieva.externalIds()).isEqualTo(Map.of("five9", Set.of("i.1", "i.2")));
    }

    private Profile person(String name) {
        return profiles.all().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Roster read(String file) {
        return ReadRoster.from(file.getBytes(StandardCharsets.UTF_8));
    }
}
