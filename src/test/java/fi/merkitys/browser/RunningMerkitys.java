package fi.merkitys.browser;

import fi.merkitys.Merkitys;
import fi.merkitys.installation.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The application on a port of its own, as a person would start it, on an empty data directory. */
public final class RunningMerkitys {
    private static final Map<String, RunningMerkitys> RUNNING = new ConcurrentHashMap<>();
    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningMerkitys(String name, boolean demo, String... more) {
        var data = TestData.of("browser").resolve(name);
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        TestData.shareBinaries(data);
        var application = new SpringApplication(Merkitys.class);
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--merkitys.demo=" + demo,
                "--merkitys.data=" + data,
                "--merkitys.database.url=",
                "--merkitys.database.durable=false",
                "--spring.jmx.enabled=false"));
        arguments.addAll(List.of(more));
        context = application.run(arguments.toArray(String[]::new));
        port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    static RunningMerkitys withDemo() {
        return RUNNING.computeIfAbsent("demo", name -> new RunningMerkitys(name, true));
    }

    static RunningMerkitys empty() {
        return emptyFor("empty");
    }

    /** An empty one that no other story has begun. */
    public static RunningMerkitys emptyFor(String story, String... more) {
        return RUNNING.computeIfAbsent(story, name -> new RunningMerkitys(name, false, more));
    }

    /** What stands behind its pages, where no page does what a test needs. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }
}
