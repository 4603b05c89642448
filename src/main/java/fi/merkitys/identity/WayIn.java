package fi.merkitys.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way in that brings filters of its own to the door for people. */
@FunctionalInterface
public interface WayIn {
    void openIn(HttpSecurity door) throws Exception;
}
