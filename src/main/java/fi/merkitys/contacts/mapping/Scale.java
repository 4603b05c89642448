package fi.merkitys.contacts.mapping;

/** The boxes of a satisfaction question; the two highest count as satisfied. */
public record Scale(double lowest, double highest) {
    public static final Scale ONE_TO_FIVE = new Scale(1, 5);

    public double topTwo() {
        return highest - 1;
    }
}
