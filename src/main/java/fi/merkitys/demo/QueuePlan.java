package fi.merkitys.demo;

import java.util.List;

/** The queues, and how work in each goes for a middling, experienced agent. */
enum QueuePlan {
    BILLING("Vilke Billing", 28, 265, 42, .24, .07, .13, 1.45),
    TECHNICAL("Vilke Technical Support", 20, 470, 62, .38, .14, .22, 1.05),
    SALES("Vilke Sales", 24, 350, 55, .10, .04, .10, 1.50),
    MOVING("Vilke Moving", 26, 300, 58, .20, .08, .15, 1.40),
    TELECOM_CHAT("Vilke Chat", 34, 420, 28, 0, .10, .18, 1.35),
    ORDERS("Nida Orders", 40, 195, 30, .12, .04, .09, 1.60),
    RETURNS("Nida Returns", 21, 430, 66, .30, .09, .20, 1.10),
    HOME_CHAT("Nida Chat", 36, 380, 25, 0, .08, .15, 1.50);

    static final String TELECOM = "Vilke Telecom";
    static final String HOME = "Nida Living";
    static final String VOICE = "voice";
    static final String CHAT = "chat";

    private final String title;
    private final int perDay;
    private final int talk;
    private final int wrapUp;
    private final double held;
    private final double transferred;
    private final double returning;
    private final double pleased;

    /**
     * What to expect of a queue.
     *
     * @param perDay      contacts in a full shift on this queue alone
     * @param talk        mean seconds
     * @param wrapUp      mean seconds of after-call work
     * @param held        share of contacts with a hold
     * @param transferred share handed on
     * @param returning   share whose customer is back within a week
     * @param pleased     log odds of an answer in the top two boxes
     */
    QueuePlan(
            String title,
            int perDay,
            int talk,
            int wrapUp,
            double held,
            double transferred,
            double returning,
            double pleased) {
        this.title = title;
        this.perDay = perDay;
        this.talk = talk;
        this.wrapUp = wrapUp;
        this.held = held;
        this.transferred = transferred;
        this.returning = returning;
        this.pleased = pleased;
    }

    DemoQueue queue() {
        return new DemoQueue(title, client(), channel());
    }

    String title() {
        return title;
    }

    String client() {
        return isTelecom() ? TELECOM : HOME;
    }

    String channel() {
        return isVoice() ? VOICE : CHAT;
    }

    boolean isTelecom() {
        return switch (this) {
            case BILLING, TECHNICAL, SALES, MOVING, TELECOM_CHAT -> true;
            case ORDERS, RETURNS, HOME_CHAT -> false;
        };
    }

    boolean isVoice() {
        return this != TELECOM_CHAT && this != HOME_CHAT;
    }

    boolean sells() {
        return this == SALES;
    }

    List<String> topics() {
        return switch (this) {
            case BILLING -> List.of("bill explained", "refund", "due date");
            case TECHNICAL -> List.of("no internet", "slow connection", "router");
            case SALES -> List.of("new plan", "upgrade", "winback");
            case MOVING -> List.of("address change", "installation", "cancelled move");
            case TELECOM_CHAT -> List.of("bill explained", "no internet", "new plan");
            case ORDERS -> List.of("order placed", "delivery time", "in stock");
            case RETURNS -> List.of("return", "damaged", "refund", "lost parcel");
            case HOME_CHAT -> List.of("delivery time", "return", "product question");
        };
    }

    int perDay() {
        return perDay;
    }

    int talk() {
        return talk;
    }

    int wrapUp() {
        return wrapUp;
    }

    double held() {
        return held;
    }

    double transferred() {
        return transferred;
    }

    double returning() {
        return returning;
    }

    double pleased() {
        return pleased;
    }

    /** Chats are answered two at a time. */
    int atOnce() {
        return isVoice() ? 1 : 2;
    }

    /** Seconds of waiting between two contacts on an average day. */
    double pause() {
        return (double) DemoShift.SECONDS / perDay - (talk + wrapUp) / (double) atOnce();
    }
}
