package fi.merkitys.contacts.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes how a file could be read, from what its columns are called and what stands in them. */
public final class ProposeMapping {
    /** Below that a name tells too little. */
    private static final double ENOUGH = 0.5;

    private final Sample sample;
    private final String zone;
    private final Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
    private final Map<Field, Double> confidence = new EnumMap<>(Field.class);
    private final List<Problem> remarks = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private Scale scale = Scale.ONE_TO_FIVE;
    private boolean pastMidnight;

    private ProposeMapping(Sample sample, String zone) {
        this.sample = sample;
        this.zone = zone;
    }

    public static Proposal from(Sample sample, String zone) {
        var preset = Presets.of(sample.header(), zone);
        if (preset.isPresent()) {
            var mapping = preset.get().mapping(zone).withFormat(sample.format());
            var sure = new EnumMap<Field, Double>(Field.class);
            mapping.fields().keySet().forEach(field -> sure.put(field, 1.0));
            return new Proposal(
                    mapping,
                    sure,
                    List.of(Problem.of("contacts.proposal.preset", preset.get().title())));
        }
        return new ProposeMapping(sample, zone).propose();
    }

    private Proposal propose() {
        new ProposedTimes(sample, remarks).into(fields, confidence, taken);
        pastMidnight = fields.containsKey(Field.ENDED_AT)
                && fields.get(Field.ENDED_AT).patterns().isEmpty();
        for (var field : Field.values()) {
            if (!fields.containsKey(field) && field.kind() != Field.Kind.TIME) {
                propose(field);
            }
        }
        agentByName();
        contactId();
        sayWhatIsLeft();
        return new Proposal(mapping(), confidence, remarks);
    }

    private void propose(Field field) {
        int best = -1;
        double bestFit = 0;
        for (int column = 0; column < sample.header().size(); column++) {
            double fit = taken.contains(column)
                    ? 0
                    : Vocabulary.fit(field, sample.header().names().get(column));
            double sure = fit < ENOUGH ? 0 : fit * suits(field, column);
            if (sure > bestFit) {
                best = column;
                bestFit = sure;
            }
        }
        if (best >= 0) {
            take(field, best, bestFit);
        }
    }

    /** How well what stands in the column goes with the field. */
    private double suits(Field field, int column) {
        var values = sample.values(column);
        if (values.isEmpty()) {
            return 0.3;
        }
        return switch (field.kind()) {
            case DURATION -> ProposedUnits.readable(values, sample.format());
            case NUMBER -> ProposedUnits.numeric(values, sample.format());
            case TEXT, FLAG, VERSION, PERSON, TIME -> field == Field.CONTACT_ID ? unique(column) : 1;
        };
    }

    private double unique(int column) {
        var values = sample.values(column);
        boolean differ = new HashSet<>(values).size() == values.size() && sample.filled(column) > 0.99;
        return differ ? 1 : 0;
    }

    private void take(Field field, int column, double sure) {
        var name = sample.header().names().get(column);
        var values = sample.values(column);
        var from = FieldMapping.column(name);
        if (field.kind() == Field.Kind.DURATION) {
            from = from.in(ProposedUnits.unit(name, values));
        }
        if (field == Field.VERSION && !TimePatterns.moments(values).patterns().isEmpty()) {
            from = from.as(TimePatterns.moments(values).patterns().toArray(String[]::new));
        }
        if (field == Field.CSAT) {
            scale = ProposedUnits.scale(values);
        }
        if (field == Field.CHANNEL) {
            sayUnknownChannels(name, values);
        }
        fields.put(field, from);
        confidence.put(field, Math.min(1, sure));
        // The queue's topic or a person's name may serve twice; an id, a time or a sum may not.
        taken.add(column);
        double filled = sample.filled(column);
        if (filled < 0.05 && !sample.rows().isEmpty()) {
            remarks.add(Problem.of("contacts.proposal.nearly-empty", name, String.valueOf(Math.round(filled * 100))));
            confidence.put(field, Math.min(0.3, sure));
        }
    }

    private void sayUnknownChannels(String name, List<String> values) {
        var unknown = values.stream()
                .distinct()
                .filter(value -> Channel.named(value).isEmpty())
                .limit(5)
                .toList();
        if (!unknown.isEmpty()) {
            remarks.add(Problem.of("contacts.proposal.channels", name, String.join(", ", unknown)));
        }
    }

    /** Where agents have no number, their name has to serve. */
    private void agentByName() {
        var byName = fields.get(Field.AGENT_NAME);
        var byId = fields.get(Field.AGENT_ID);
        if (byId == null && byName != null) {
            fields.put(Field.AGENT_ID, byName);
            confidence.put(Field.AGENT_ID, 0.7);
            remarks.add(Problem.of(
                    "contacts.proposal.agent-by-name", byName.columns().getFirst()));
        } else if (byId != null
                && byName == null
                && Delimited.words(byId.columns().getFirst()).endsWith("name")) {
            fields.put(Field.AGENT_NAME, byId);
            confidence.put(Field.AGENT_NAME, 0.9);
            remarks.add(
                    Problem.of("contacts.proposal.agent-by-name", byId.columns().getFirst()));
        }
    }

    /** Without an id of its own a contact is told by its agent and its time. */
    private void contactId() {
        var agent = fields.get(Field.AGENT_ID);
        var started = fields.get(Field.STARTED_AT);
        if (fields.containsKey(Field.CONTACT_ID) || agent == null || started == null) {
            return;
        }
        var columns = new ArrayList<>(agent.columns());
        columns.addAll(started.columns());
        fields.put(
                Field.CONTACT_ID,
                FieldMapping.column(columns.toArray(String[]::new)).joinedBy("|"));
        confidence.put(Field.CONTACT_ID, 0.4);
        remarks.add(Problem.of("contacts.proposal.id-made", String.join(", ", columns)));
    }

    private void sayWhatIsLeft() {
        for (var needed : List.of(Field.CONTACT_ID, Field.AGENT_ID, Field.STARTED_AT)) {
            if (!fields.containsKey(needed)) {
                remarks.add(Problem.of("contacts.proposal.not-found", needed.key()));
            }
        }
        var mapped = new HashSet<String>();
        fields.values().forEach(field -> mapped.addAll(field.columns()));
        var unused = sample.header().names().stream()
                .filter(name -> !mapped.contains(name))
                .toList();
        if (!unused.isEmpty()) {
            remarks.add(Problem.of("contacts.proposal.unused", String.join(", ", unused)));
        }
    }

    private Mapping mapping() {
        var plain =
                Mapping.of(fields).withFormat(sample.format()).withZone(zone).withScale(scale);
        return pastMidnight ? plain.withEndsPastMidnight() : plain;
    }
}
