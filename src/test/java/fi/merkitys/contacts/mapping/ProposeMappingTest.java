package fi.merkitys.contacts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposeMappingTest {
    /** A shop's survey export: remarks of several lines, answers before questions, hardly any handling times. */
    private static final String SHOP = """
        ,Ticket id,channel_name,category,Sub-category,Customer Remarks,Order_id,Issue_reported at,issue_responded,Survey_Date,Item_price,connected_handling_time,Agent_name,Supervisor,Manager,Tenure Bucket,Agent Shift,CSAT Score
        1,t-1,Inbound,Returns,Late,"Very good,
        thank you",o-1,26/08/2023 18:39,26/08/2023 18:48,26-Aug-23,,,Aino Niemi,Eero Salo,Helmi Laine,>90,Morning,5
        2,t-2,Outcall,Returns,Lost,,,02/08/2023 20:48,03/08/2023 15:54,23-Aug-23,399,,Mantas Jonaitis,Eero Salo,Jonas Petrauskas,0-30,Evening,1
        3,t-3,Email,Orders,Where,,,27/08/2023 14:28,26/08/2023 16:16,27-Aug-23,,,Aino Niemi,Eero Salo,Helmi Laine,>90,Morning,4
        """;

    private static Sample sample(String text, Charset encoding) {
        return Sample.of(text.getBytes(encoding), true).orElseThrow();
    }

    private static Proposal propose(String text) {
        return ProposeMapping.from(sample(text, StandardCharsets.UTF_8), "Europe/Vilnius");
    }

    private static List<String> columns(Proposal proposal, Field field) {
        return proposal.mapping().field(field).orElseThrow().columns();
    }

    @Test
    void aShopsSurveyExportIsUnderstood() {
        var proposal = propose(SHOP);

        assertThat(proposal.mapping().problems()).isEmpty();
        assertThat(columns(proposal, Field.CONTACT_ID)).containsExactly("Ticket id");
        assertThat(columns(proposal, Field.AGENT_ID)).containsExactly("Agent_name");
        assertThat(columns(proposal, Field.AGENT_NAME)).containsExactly("Agent_name");
        assertThat(columns(proposal, Field.QUEUE)).containsExactly("category");
        assertThat(columns(proposal, Field.CHANNEL)).containsExactly("channel_name");
        assertThat(columns(proposal, Field.COMMENT)).containsExactly("Customer Remarks");
        assertThat(columns(proposal, Field.CSAT)).containsExactly("CSAT Score");
        assertThat(columns(proposal, Field.SUPERVISOR)).containsExactly("Supervisor");
        assertThat(columns(proposal, Field.MANAGER)).containsExactly("Manager");
        assertThat(columns(proposal, Field.TENURE)).containsExactly("Tenure Bucket");
        assertThat(columns(proposal, Field.SHIFT)).containsExactly("Agent Shift");
        assertThat(proposal.mapping().field(Field.STARTED_AT).orElseThrow())
                .isEqualTo(FieldMapping.column("Issue_reported at").as("d/M/yyyy H:mm"));
        assertThat(proposal.mapping().field(Field.CUSTOMER_ID)).isEmpty();
        assertThat(proposal.mapping().csatScale()).isEqualTo(Scale.ONE_TO_FIVE);
    }

    @Test
    void whatLooksOddIsSaid() {
        var proposal = propose(SHOP);

        assertThat(proposal.mapping().field(Field.ENDED_AT)).isEmpty();
        assertThat(proposal.remarks())
                .contains(
                        Problem.of("contacts.proposal.end-before-start", "issue_responded", "Issue_reported at", "1"),
                        Problem.of("contacts.proposal.nearly-empty", "connected_handling_time", "0"),
                        Problem.of("contacts.proposal.agent-by-name", "Agent_name"));
        assertThat(proposal.confidence().get(Field.HANDLE)).isLessThan(0.5);
    }

    @Test
    void aFinnishExportWithSemicolonsAndDecimalCommasIsUnderstood() {
        var text = """
            Puhelun tunnus;Asiakaspalvelija;Jono;Pvm;Klo;Puheaika;Jälkityöaika;Tyytyväisyys
            1;17;Laskutus;260601;9:05:00;0:10:30;1,5;5
            2;18;Laskutus;260602;10:15:00;0:00:45;0,25;3
            """;
        var sample = sample(text, Charset.forName("windows-1252"));
        assertThat(sample.format()).isEqualTo(new Format(";", "\"", "windows-1252", true, true));

        var proposal = ProposeMapping.from(sample, "Europe/Helsinki");
        assertThat(proposal.mapping().problems()).isEmpty();
        assertThat(proposal.mapping().field(Field.STARTED_AT).orElseThrow())
                .isEqualTo(FieldMapping.column("Pvm", "Klo").as("yyMMdd").withTimeAs("H:mm:ss"));
        assertThat(proposal.mapping().field(Field.TALK).orElseThrow().unit()).isEqualTo(DurationUnit.CLOCK);
        assertThat(columns(proposal, Field.ACW)).containsExactly("Jälkityöaika");
        assertThat(columns(proposal, Field.CSAT)).containsExactly("Tyytyväisyys");
    }

    @Test
    void withoutAnIdTheAgentAndTheTimeMakeOne() {
        var proposal = propose("""
            agent,started_at,talk
            17,2026-06-01T09:00:00Z,100
            17,2026-06-01T10:00:00Z,90
            """);
        assertThat(columns(proposal, Field.CONTACT_ID)).containsExactly("agent", "started_at");
        assertThat(proposal.remarks()).extracting(Problem::key).contains("contacts.proposal.id-made");
    }

    @Test
    void anAmbiguousOrderOfDayAndMonthIsSaid() {
        var proposal = propose("id,agent,date,talk\n1,a,02/03/2026 09:00,1\n2,b,04/05/2026 10:00,2\n");
        assertThat(proposal.remarks()).extracting(Problem::key).contains("contacts.proposal.date-order");
    }

    @Test
    void monthFirstIsSeenWhereADayIsBeyondTwelve() {
        var proposal = propose("id,agent,date,talk\n1,a,02/03/2026 09:00,1\n2,b,04/25/2026 10:00,2\n");
        assertThat(proposal.mapping().field(Field.STARTED_AT).orElseThrow().patterns())
                .containsExactly("M/d/yyyy H:mm");
    }

    @Test
    void whatIsMissingIsSaid() {
        var proposal = propose("colour,size\nred,1\n");
        assertThat(proposal.remarks())
                .contains(
                        Problem.of("contacts.proposal.not-found", "contact_id"),
                        Problem.of("contacts.proposal.not-found", "agent_id"),
                        Problem.of("contacts.proposal.not-found", "started_at"),
                        Problem.of("contacts.proposal.unused", "colour, size"));
    }

    @Test
    void fiveNinesCallLogIsKnown() {
        var header = "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,DNIS,CALL TIME,IVR TIME,"
                + "QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,"
                + "HOLDS,ABANDONED\n";
        var proposal = propose(header + "1,\"Thu, 27 Oct 2016 14:51:34\",Sales,Inbound,a@x.test,Aino,Sold,,,,,,,"
                + "00:01:00,,,00:00:10,0,0,0,0\n");
        assertThat(proposal.remarks()).containsExactly(Problem.of("contacts.proposal.preset", "Five9 Call Log"));
        assertThat(proposal.mapping().problems()).isEmpty();
        assertThat(proposal.mapping().missingAgent()).isEqualTo(Mapping.MissingAgent.SKIP);
    }

    @Test
    void theDownloadOfNiceCxoneIsKnown() {
        var proposal = propose("Contact_ID,Master_Contact_ID,Media_Name,Skill_Name,Campaign_Name,Agent_No,Agent_Name,"
                + "Team_Name,Disposition_Code,SLA,Start_Date,Start_Time,ACW_Seconds,Abandon\n"
                + "1,1,Phone Call,Sales,Main,17,Aino,Red,5,0,10/27/2016,14:51:34,12,N\n");
        assertThat(proposal.remarks())
                .containsExactly(Problem.of("contacts.proposal.preset", "NICE CXone data download"));
        assertThat(proposal.mapping().problems()).isEmpty();
        assertThat(proposal.mapping().channel("Phone Call")).isEqualTo(Channel.VOICE);
    }

    @Test
    void encodingsAreTold() {
        var text = "id,agent,queue\n1,Äijä,Pääjono\n";
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThat(sample(text, encoding).rows().getFirst()).containsExactly("1", "Äijä", "Pääjono");
        }
        assertThat(Sample.of(new byte[0], true)).isEmpty();
    }
}
