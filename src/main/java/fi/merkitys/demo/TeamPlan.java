package fi.merkitys.demo;

import static fi.merkitys.demo.QueuePlan.BILLING;
import static fi.merkitys.demo.QueuePlan.HOME;
import static fi.merkitys.demo.QueuePlan.HOME_CHAT;
import static fi.merkitys.demo.QueuePlan.MOVING;
import static fi.merkitys.demo.QueuePlan.ORDERS;
import static fi.merkitys.demo.QueuePlan.RETURNS;
import static fi.merkitys.demo.QueuePlan.SALES;
import static fi.merkitys.demo.QueuePlan.TECHNICAL;
import static fi.merkitys.demo.QueuePlan.TELECOM;
import static fi.merkitys.demo.QueuePlan.TELECOM_CHAT;

import java.util.List;
import java.util.Map;

/**
 * A team as it is meant to be.
 *
 * @param size      agents who work there today
 * @param newcomers of them those still on the ramp
 * @param leavers   agents who left during the year, beside the size
 * @param mix       how the team's time is split over the queues
 */
record TeamPlan(DemoTeam team, int size, int newcomers, int leavers, Map<QueuePlan, Double> mix) {
    static final String TAMPERE = "Tampere";
    static final String VILNIUS = "Vilnius";
    static final String KLAIPEDA = "Klaipėda";
    static final List<String> SITES = List.of(TAMPERE, VILNIUS, KLAIPEDA);

    /** Works nights only, and is too small for any verdict on a goal of its own. */
    static final DemoTeam NIGHT_OWLS = new DemoTeam("Pöllö", TAMPERE, TELECOM);

    /** The team whose supervisor gets to no talks. */
    static final String SLIPS = "Mänty";

    static final List<TeamPlan> ALL = List.of(
            plan("Koivu", TAMPERE, TELECOM, 11, 1, 1, Map.of(BILLING, .70, TECHNICAL, .15, MOVING, .15)),
            plan("Kuusi", TAMPERE, TELECOM, 11, 1, 0, Map.of(TECHNICAL, .75, BILLING, .25)),
            plan(SLIPS, TAMPERE, TELECOM, 11, 1, 1, Map.of(SALES, .70, BILLING, .30)),
            plan("Pihlaja", TAMPERE, TELECOM, 10, 1, 0, Map.of(TELECOM_CHAT, .75, BILLING, .25)),
            new TeamPlan(NIGHT_OWLS, 4, 0, 0, Map.of(TECHNICAL, .60, BILLING, .40)),
            plan("Beržas", VILNIUS, TELECOM, 11, 1, 1, Map.of(BILLING, .65, TECHNICAL, .20, MOVING, .15)),
            plan("Ąžuolas", VILNIUS, TELECOM, 11, 1, 0, Map.of(TECHNICAL, .70, MOVING, .30)),
            plan("Liepa", VILNIUS, TELECOM, 10, 1, 1, Map.of(SALES, .60, MOVING, .40)),
            new TeamPlan(new DemoTeam("Klevas", VILNIUS, null), 11, 1, 0, Map.of(HOME_CHAT, .60, TELECOM_CHAT, .40)),
            plan("Kopa", KLAIPEDA, HOME, 15, 1, 0, Map.of(RETURNS, .88, ORDERS, .12)),
            plan("Žuvėdra", KLAIPEDA, HOME, 8, 0, 1, Map.of(ORDERS, .90, RETURNS, .10)),
            plan("Gintaras", KLAIPEDA, HOME, 7, 1, 0, Map.of(HOME_CHAT, 1.0)));

    boolean isFinnish() {
        return team.site().equals(TAMPERE);
    }

    boolean isTelecom() {
        return TELECOM.equals(team.client());
    }

    /** One team has worked on its service all year, and its customers have noticed. */
    boolean learnsService() {
        return team.name().equals("Liepa");
    }

    private static TeamPlan plan(
            String name, String site, String client, int size, int newcomers, int leavers, Map<QueuePlan, Double> mix) {
        return new TeamPlan(new DemoTeam(name, site, client), size, newcomers, leavers, mix);
    }
}
