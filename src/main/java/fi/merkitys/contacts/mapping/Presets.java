package fi.merkitys.contacts.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Exports that are the same everywhere, so that nobody has to map them. */
public enum Presets {
    FIVE9("Five9 Call Log") {
        @Override
        public Mapping mapping(String zone) {
            return Mapping.of(Map.ofEntries(
                            Map.entry(Field.CONTACT_ID, FieldMapping.column("CALL ID")),
                            Map.entry(Field.AGENT_ID, FieldMapping.column("AGENT")),
                            Map.entry(Field.AGENT_NAME, FieldMapping.column("AGENT NAME")),
                            Map.entry(Field.QUEUE, FieldMapping.column("CAMPAIGN")),
                            Map.entry(Field.CHANNEL, FieldMapping.always("voice")),
                            Map.entry(Field.DIRECTION, FieldMapping.column("CALL TYPE")),
                            Map.entry(
                                    Field.STARTED_AT,
                                    FieldMapping.column("TIMESTAMP").as("EEE, d MMM yyyy H:mm:ss")),
                            Map.entry(
                                    Field.TALK, FieldMapping.column("TALK TIME").in(DurationUnit.CLOCK)),
                            Map.entry(
                                    Field.HOLD, FieldMapping.column("HOLD TIME").in(DurationUnit.CLOCK)),
                            Map.entry(
                                    Field.ACW,
                                    FieldMapping.column("AFTER CALL WORK TIME").in(DurationUnit.CLOCK)),
                            Map.entry(Field.TRANSFERRED, FieldMapping.column("TRANSFERS")),
                            Map.entry(Field.DISPOSITION, FieldMapping.column("DISPOSITION")),
                            Map.entry(Field.CUSTOMER_ID, FieldMapping.column("ANI"))))
                    .withZone(zone)
                    .withMissing("[None]")
                    .skippingMissingAgents();
        }
    },
    NICE_CXONE("NICE CXone data download") {
        @Override
        public Mapping mapping(String zone) {
            return Mapping.of(Map.ofEntries(
                            Map.entry(Field.CONTACT_ID, FieldMapping.column("Contact_ID")),
                            Map.entry(Field.AGENT_ID, FieldMapping.column("Agent_No")),
                            Map.entry(Field.AGENT_NAME, FieldMapping.column("Agent_Name")),
                            Map.entry(Field.TEAM, FieldMapping.column("Team_Name")),
                            Map.entry(Field.QUEUE, FieldMapping.column("Skill_Name")),
                            Map.entry(
                                    Field.CHANNEL,
                                    FieldMapping.column("Media_Name").withValues(Map.of("Phone Call", "voice"))),
                            Map.entry(
                                    Field.STARTED_AT,
                                    FieldMapping.column("Start_Date", "Start_Time")
                                            .as("M/d/yyyy")
                                            .withTimeAs("H:mm:ss", "h:mm:ss a")),
                            Map.entry(
                                    Field.ACW,
                                    FieldMapping.column("ACW_Seconds").in(DurationUnit.SECONDS)),
                            Map.entry(Field.DISPOSITION, FieldMapping.column("Disposition_Code"))))
                    .withZone(zone)
                    .skipping(new SkipRule("Abandon", SkipRule.Condition.EQUALS, "Y"))
                    .skippingMissingAgents();
        }
    };

    private final String title;

    Presets(String title) {
        this.title = title;
    }

    /** The product's own name, the same in every language. */
    public String title() {
        return title;
    }

    public abstract Mapping mapping(String zone);

    /** The preset whose columns a file has all of. */
    static Optional<Presets> of(Header header, String zone) {
        return Arrays.stream(values())
                .filter(preset -> preset.mapping(zone).columns().stream()
                        .allMatch(column -> header.indexOf(column).isPresent()))
                .findFirst();
    }
}
