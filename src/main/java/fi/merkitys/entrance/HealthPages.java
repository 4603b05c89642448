package fi.merkitys.entrance;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a load balancer whether this node can serve people: 200, or 503 while the database is away. No details. */
@Controller
class HealthPages {
    private final JdbcClient jdbc;

    HealthPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body("up");
    }
}
