package fi.merkitys.onetoones.scheduling;

/** A time that is taken: from when the host prepares. */
record Spot(Pair pair, int day, int slot, Grid.Blocks blocks) {
    int meetingSlot() {
        return slot + blocks.before();
    }
}
