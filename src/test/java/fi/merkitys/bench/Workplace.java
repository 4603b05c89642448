package fi.merkitys.bench;

import fi.merkitys.Merkitys;
import fi.merkitys.golive.Checklist;
import fi.merkitys.golive.Checklists;
import fi.merkitys.identity.Accounts;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running Merkitys that a script has set up: people, a source, its contacts of a year, and a goal. */
final class Workplace implements AutoCloseable {
    private static final String TOKEN = "the-token-of-the-benchmark";
    static final String PASSWORD = "seven-brown-owls-on-a-fence";
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String MAPPING = """
        {"fields": {
          "contact_id": {"columns": ["contact_id"]}, "agent_id": {"columns": ["agent_id"]},
          "queue": {"columns": ["queue"]}, "channel": {"columns": ["channel"]},
          "started_at": {"columns": ["started_at"], "patterns": ["iso"]},
          "talk": {"columns": ["talk"], "unit": "s"}, "hold": {"columns": ["hold"], "unit": "s"},
          "acw": {"columns": ["acw"], "unit": "s"}, "csat": {"columns": ["csat"]}}}
        """;

    private final ServletWebServerApplicationContext context;

    private Workplace(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * @param teamSize how many agents have one supervisor
     * @param settings more of them
     */
    static Workplace of(Path data, int agents, int teamSize, long contacts, String... settings)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--merkitys.demo=false",
                "--merkitys.data=" + data,
                "--merkitys.api.token=" + TOKEN));
        arguments.addAll(List.of(settings));
        var context = (ServletWebServerApplicationContext)
                SpringApplication.run(Merkitys.class, arguments.toArray(String[]::new));
        var workplace = new Workplace(context);
        workplace.begin();
        workplace.goLive();
        workplace.api("POST", "people-imports", BodyPublishers.ofString(people(agents, teamSize)), "text/csv");
        workplace.api("PUT", "contact-sources/bench", BodyPublishers.ofString(MAPPING), "application/json");
        var file = data.resolve("generated.csv");
        new GeneratedContacts(contacts, agents, LocalDate.now(HELSINKI).minusDays(364), 364).to(file);
        var answer = workplace.api("POST", "contact-imports?source=bench", BodyPublishers.ofFile(file), "text/csv");
        workplace.awaitImport(answer);
        workplace.api(
                "POST",
                "goals",
                BodyPublishers.ofString("""
                    {"name": "Handle time", "metric": "handle_time", "comparator": "at_most", "target": 480,
                     "period": "month", "validFrom": "%s", "why": "Customers wait less."}
                    """.formatted(LocalDate.now(HELSINKI).minusDays(300))),
                "application/json");
        return workplace;
    }

    /** A leader, supervisors P0, P1 and so on, and their agents. */
    private static String people(int agents, int teamSize) {
        var text = new StringBuilder("employee id,name,email,role,supervisor,team,site,hired on,external:bench\n");
        text.append("L,Leader,leader@bench.example,leader,,,,2015-01-01,\n");
        for (int team = 0; team * teamSize < agents; team++) {
            text.append("P%1$d,Supervisor %1$d,p%1$d@bench.example,supervisor,L,Team %1$d,Site %2$d,2016-01-01,\n"
                    .formatted(team, team % 5));
        }
        for (int agent = 0; agent < agents; agent++) {
            int team = agent / teamSize;
            text.append("%1$s,Agent %1$s,a%2$d@bench.example,agent,P%3$d,Team %3$d,Site %4$d,2020-01-01,%1$s\n"
                    .formatted(GeneratedContacts.agent(agent), agent, team, team % 5));
        }
        return text.toString();
    }

    private String api(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(at("/api/" + path))
                            .header("Authorization", "Bearer " + TOKEN)
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private void awaitImport(String received) throws IOException, InterruptedException {
        var id = Pattern.compile("\"id\":(\\d+)")
                .matcher(received)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        while (true) {
            var state = api("GET", "contact-imports/" + id, BodyPublishers.noBody(), "application/json");
            if (state.contains("\"done\"")) {
                return;
            }
            if (state.contains("\"failed\"")) {
                throw new IOException(state);
            }
            Thread.sleep(100);
        }
    }

    ApplicationContext context() {
        return context;
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    int port() {
        return context.getWebServer() == null ? 0 : context.getWebServer().getPort();
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    /** @return the cookie of somebody's session */
    String signIn(String email) throws IOException, InterruptedException {
        var id = context.getBean(JdbcClient.class)
                .sql("select id from people.person where email = ?")
                .param(email)
                .query(Long.class)
                .single();
        context.getBean(Accounts.class).open(new PersonId(id), PASSWORD);
        return send("/sign-in", "/sign-in", "email=" + encoded(email) + "&password=" + encoded(PASSWORD));
    }

    private void begin() throws IOException, InterruptedException {
        var form = "organisation=Bench&name=Petri&email=petri@bench.example&password=" + encoded(PASSWORD);
        send("/first-administrator", "/first-administrator", form);
    }

    /** Figures are off before somebody has said what they are for. */
    private void goLive() {
        var why = new EnumMap<Category, String>(Category.class);
        Checklist.TO_JUSTIFY.forEach(category -> why.put(category, "To be measured."));
        var day = LocalDate.of(2026, 1, 7);
        var petri = context.getBean(JdbcClient.class)
                .sql("select id from people.person where email = 'petri@bench.example'")
                .query(Long.class)
                .single();
        context.getBean(Checklists.class)
                .keep(new Checklist(day, "nobody", day, "not", day, "none", "Petri", why), new PersonId(petri));
    }

    /** Fills in the form of a page. */
    private String send(String page, String to, String form) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var read = client.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString());
            var csrf = CSRF.matcher(read.body());
            if (!csrf.find()) {
                throw new IOException("no form at " + page + ": " + read.statusCode() + " " + read.headers());
            }
            var answer = client.send(
                    HttpRequest.newBuilder(at(to))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(csrf.group(1))))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() >= 400) {
                throw new IOException(to + " answers " + answer.statusCode());
            }
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("merkitys"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
