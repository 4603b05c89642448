package fi.merkitys.goals.fairness;

/** Somebody who does not count in the reality check, with the figures that say why. Nobody is held to it. */
public sealed interface LeftOut {

    enum Reason {
        LEFT,
        NO_DATA,
        NEWCOMER,
        WORKED_TOO_LITTLE,
        NOT_ENOUGH_CONTACTS
    }

    long person();

    Reason reason();

    record Gone(long person) implements LeftOut {
        @Override
        public Reason reason() {
            return Reason.LEFT;
        }
    }

    record NoData(long person) implements LeftOut {
        @Override
        public Reason reason() {
            return Reason.NO_DATA;
        }
    }

    record StillOnTheRamp(long person, double tenureWeeks, double rampWeeks) implements LeftOut {
        @Override
        public Reason reason() {
            return Reason.NEWCOMER;
        }
    }

    record WorkedTooLittle(long person, WorkedTime time, double leastShare) implements LeftOut {
        @Override
        public Reason reason() {
            return Reason.WORKED_TOO_LITTLE;
        }
    }

    record NotEnoughContacts(long person, long contacts, long needed) implements LeftOut {
        @Override
        public Reason reason() {
            return Reason.NOT_ENOUGH_CONTACTS;
        }
    }
}
