package fi.merkitys.demo;

import java.time.LocalDate;

/**
 * One contact as it will stand in the export.
 *
 * @param second     of the day, when it began
 * @param hold       -1 where the channel knows no hold
 * @param csat       1–5, 0 without an answer
 * @param nps        0–10, -1 without an answer
 * @param saleCents  0 where an offer was declined, -1 where nothing was for sale
 * @param comment    empty without one
 */
record DemoContact(
        Agent agent,
        QueuePlan queue,
        LocalDate day,
        int sequence,
        int second,
        boolean outbound,
        int talk,
        int hold,
        int wrapUp,
        boolean transferred,
        String topic,
        int csat,
        int nps,
        int saleCents,
        int customer,
        String comment) {
    static final int NONE = -1;

    int handle() {
        return talk + Math.max(0, hold) + wrapUp;
    }
}
