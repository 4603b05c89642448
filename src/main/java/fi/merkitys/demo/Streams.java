package fi.merkitys.demo;

import java.util.SplittableRandom;

/** Streams of chance: the same subject and the same matter always get the same stream, whatever was drawn before. */
final class Streams {
    static final int SKILL = 1;
    static final int EMPLOYMENT = 2;
    static final int ABSENCE = 3;
    static final int WORKDAY = 4;
    static final int FEEDBACK = 5;
    static final int SUCCESSES = 6;

    private static final long SEED = 0x4D65726B69747973L;

    private Streams() {}

    static SplittableRandom of(int matter, int subject) {
        return of(matter, subject, 0);
    }

    static SplittableRandom of(int matter, int subject, int occasion) {
        return new SplittableRandom(mixed(mixed(mixed(SEED + matter) + subject) + occasion));
    }

    /** The finaliser of MurmurHash3 (Austin Appleby, public domain): neighbouring keys get unrelated streams. */
    private static long mixed(long key) {
        long bits = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }
}
