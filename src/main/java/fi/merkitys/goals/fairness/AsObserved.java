package fi.merkitys.goals.fairness;

/** No shrinkage: nothing is known of the spread between contacts, so each figure stands as it is. */
public record AsObserved() implements Shrinkage {
    @Override
    public Estimate estimate(Figures person) {
        return new Estimate(person.value(), 0, 0);
    }
}
