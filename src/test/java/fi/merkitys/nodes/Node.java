package fi.merkitys.nodes;

import fi.merkitys.Merkitys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One running Merkitys of several on one database. */
record Node(ServletWebServerApplicationContext context, String scheme) implements AutoCloseable {
    static Node start(String scheme, List<String> settings) {
        var arguments =
                new ArrayList<>(List.of("--server.port=0", "--merkitys.demo=false", "--spring.jmx.enabled=false"));
        arguments.addAll(settings);
        var context = (ServletWebServerApplicationContext)
                new SpringApplication(Merkitys.class, Tally.class).run(arguments.toArray(String[]::new));
        return new Node(context, scheme);
    }

    String url(String path) {
        return scheme + "://localhost:" + context.getWebServer().getPort() + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
