package fi.merkitys.goals.fairness;

/**
 * Somebody who counts in the reality check.
 *
 * @param value as observed
 * @param evened the same with the mix of queues evened out
 * @param estimate where the true figure probably lies
 */
public record EligiblePerson(
        long person,
        double value,
        MixStandardisation.Evened evened,
        Estimate estimate,
        long contacts,
        boolean reached,
        boolean reachedEvened) {}
