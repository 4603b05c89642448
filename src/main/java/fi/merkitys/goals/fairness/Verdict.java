package fi.merkitys.goals.fairness;

/**
 * What the share of people who reach a goal says about the goal. A practitioner's policy, not a published threshold:
 * half of the people reach it, so it can be reached; clearly most do not, so it is talked over again.
 */
public enum Verdict {
    NOT_ENOUGH_PEOPLE,
    REALISTIC,
    TOO_DEMANDING,
    UNCLEAR
}
