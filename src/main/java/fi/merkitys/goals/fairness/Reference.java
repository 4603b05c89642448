package fi.merkitys.goals.fairness;

import java.util.Collection;

/**
 * What a goal's people are compared with: how many contacts make a figure reliable, and what each queue usually takes.
 * The wider the group it comes from, the steadier; a team of six tells little about variances.
 */
public record Reference(MinimumContacts minimumContacts, MixStandardisation mix) {

    /** From the experienced people among these; usually all who do this work, beyond the goal's own scope. */
    public static Reference from(Measure measure, Collection<PersonFigures> people, FairnessRules rules) {
        return from(measure, Sifting.of(people, rules), rules);
    }

    static Reference from(Measure measure, Sifting people, FairnessRules rules) {
        return new Reference(
                MinimumContacts.by(rules, people.shrinkage(measure)),
                MixStandardisation.from(measure, people.experienced()));
    }
}
