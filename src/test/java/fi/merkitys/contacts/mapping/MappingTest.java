package fi.merkitys.contacts.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class MappingTest {
    private static final Mapping SOUND = Mapping.of(Map.of(
            Field.CONTACT_ID, FieldMapping.column("id"),
            Field.AGENT_ID, FieldMapping.column("agent"),
            Field.STARTED_AT, FieldMapping.column("start").as("dd.MM.yyyy HH:mm", TimePattern.ISO),
            Field.TALK, FieldMapping.column("talk").in(DurationUnit.CLOCK)));

    @Test
    void aSoundMappingHasNoProblems() {
        assertThat(SOUND.problems()).isEmpty();
    }

    @Test
    void itComesBackFromJsonAsItWent() {
        var rich = SOUND.withFormat(new Format(";", "", "windows-1252", true, false))
                .withMissing("-", "[None]")
                .skipping(new SkipRule("queue", SkipRule.Condition.NOT_EQUALS, "x"))
                .skippingMissingAgents()
                .withScale(new Scale(0, 10))
                .withEndsPastMidnight()
                .with(Field.CHANNEL, FieldMapping.column("type").withValues(Map.of("Soitto", "voice")));

        assertThat(MappingJson.read(MappingJson.write(rich))).isEqualTo(rich);
        assertThat(MappingJson.write(rich)).contains("\"started_at\"", "\"hh:mm:ss\"", "\"not_equals\"");
    }

    @Test
    void aShortJsonIsEnough() {
        var read = MappingJson.read("""
            {"fields": {
              "contact_id": {"columns": ["id"]},
              "agent_id": {"columns": ["agent"]},
              "started_at": {"columns": ["start"], "patterns": ["iso"]}}}
            """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.format()).isEqualTo(Format.usual());
    }

    @Test
    void aMisspeltWordIsNotPassedOver() {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> MappingJson.read("{\"feilds\": {}}"));
    }

    @Test
    void whatIsNeededIsSaid() {
        assertThat(Mapping.of(Map.of()).problems())
                .extracting(Problem::key, Problem::args)
                .containsExactly(
                        tuple("contacts.mapping.needed", List.of("contact_id")),
                        tuple("contacts.mapping.needed", List.of("agent_id")),
                        tuple("contacts.mapping.needed", List.of("started_at")));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(keys(SOUND.withZone("Europe/Atlantis"))).containsExactly("contacts.mapping.zone");
        assertThat(keys(SOUND.with(Field.STARTED_AT, FieldMapping.column("s").as("dd/QQ"))))
                .containsExactly("contacts.mapping.pattern");
        assertThat(keys(SOUND.with(Field.STARTED_AT, FieldMapping.column("s"))))
                .containsExactly("contacts.mapping.pattern-needed");
        assertThat(keys(SOUND.with(Field.HOLD, FieldMapping.column("h"))))
                .containsExactly("contacts.mapping.unit-needed");
        assertThat(keys(SOUND.with(Field.CHANNEL, FieldMapping.always("smoke"))))
                .containsExactly("contacts.mapping.channel");
        assertThat(keys(SOUND.withFormat(new Format("", null, null, null, null))))
                .containsExactly("contacts.mapping.delimiter");
        assertThat(keys(SOUND.withFormat(new Format(null, null, "latin-9000", null, null))))
                .containsExactly("contacts.mapping.encoding");
        assertThat(keys(SOUND.skipping(new SkipRule("q", SkipRule.Condition.MATCHES, "("))))
                .containsExactly("contacts.mapping.expression");
        assertThat(keys(SOUND.withScale(new Scale(1, 2)))).containsExactly("contacts.mapping.scale");
        assertThat(keys(SOUND.with(
                        Field.STARTED_AT,
                        FieldMapping.column("day").as("yyMMdd").withTimeAs("H:mm"))))
                .containsExactly("contacts.mapping.time-columns");
    }

    private static List<String> keys(Mapping mapping) {
        return mapping.problems().stream().map(Problem::key).toList();
    }

    @Test
    void patternsAreTakenAsJavaWritesThem() {
        assertThat(new TimePattern("dd/MM/yyyy HH:mm").strptime()).contains("%d/%m/%Y %H:%M");
        assertThat(new TimePattern("EEE, d MMM yyyy H:mm:ss").strptime()).contains("%a, %-d %b %Y %-H:%M:%S");
        assertThat(new TimePattern("yyMMdd").strptime()).contains("%y%m%d");
        assertThat(new TimePattern("d.M.yyyy 'klo' H.mm").strptime()).contains("%-d.%-m.%Y klo %-H.%M");
        assertThat(new TimePattern("yyyy-'W'ww").strptime()).isEmpty();
        assertThat(new TimePattern("yyyy 'open").strptime()).isEmpty();
    }

    @Test
    void namelessAndDoubledColumnsCanBeTold() {
        var header = Header.of(List.of("", "id", "Queue", "id"));
        assertThat(header.names()).containsExactly("#1", "id", "Queue", "id (2)");
        assertThat(header.indexOf("queue")).hasValue(2);
        assertThat(header.indexOf("none")).isEmpty();
    }

    @Test
    void theUsualWordsForChannelsAreUnderstoodInThreeLanguages() {
        var mapping = SOUND.with(Field.CHANNEL, FieldMapping.column("type").withValues(Map.of("Soittopyyntö", "task")));
        assertThat(mapping.channel("Inbound")).isEqualTo(Channel.VOICE);
        assertThat(mapping.channel("pokalbis")).isEqualTo(Channel.CHAT);
        assertThat(mapping.channel("Sähköposti")).isEqualTo(Channel.EMAIL);
        assertThat(mapping.channel("soittopyyntö")).isEqualTo(Channel.TASK);
        assertThat(mapping.channel("fax")).isEqualTo(Channel.OTHER);
    }
}
