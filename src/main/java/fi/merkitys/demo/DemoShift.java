package fi.merkitys.demo;

/** When in the day a person works; no shift goes over midnight, so that a working day is a calendar day. */
public enum DemoShift {
    DAY(8 * 3600, "Päivä", "Diena"),
    EVENING(14 * 3600, "Ilta", "Vakaras"),
    NIGHT(0, "Yö", "Naktis");

    static final int SECONDS = 27_000;

    private final int start;
    private final String finnish;
    private final String lithuanian;

    DemoShift(int start, String finnish, String lithuanian) {
        this.start = start;
        this.finnish = finnish;
        this.lithuanian = lithuanian;
    }

    int start() {
        return start;
    }

    int end() {
        return start + SECONDS;
    }

    /** As people at the site call it. */
    String called(boolean inFinland) {
        return inFinland ? finnish : lithuanian;
    }
}
