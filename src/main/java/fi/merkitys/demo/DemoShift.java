package fi.merkitys.demo;

/** When in the day a person works; no shift goes over midnight, so that a working day is a calendar day. */
public enum DemoShift {
    DAY(8 * 3600),
    EVENING(14 * 3600),
    NIGHT(0);

    static final int SECONDS = 27_000;

    private final int start;

    DemoShift(int start) {
        this.start = start;
    }

    int start() {
        return start;
    }

    int end() {
        return start + SECONDS;
    }
}
