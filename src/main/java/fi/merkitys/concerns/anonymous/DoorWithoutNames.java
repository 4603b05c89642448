package fi.merkitys.concerns.anonymous;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * A door at which nobody is anybody: the session is not looked up, even where the browser sends its cookie, so nothing can
 * be laid beside what somebody does as themselves. A form need not prove that it is ours: there is nobody in whose name it
 * could be sent.
 */
@Configuration(proxyBeanMethods = false)
class DoorWithoutNames {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain doorWithoutNamesForConcerns(HttpSecurity http) throws Exception {
        return http.securityMatcher("/anonymous-concerns", "/anonymous-concerns/**")
                .csrf(csrf -> csrf.disable())
                // What looks after sessions, or stands in for strangers, would have the browser's session looked up.
                .anonymous(stranger -> stranger.disable())
                .sessionManagement(sessions -> sessions.disable())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .logout(out -> out.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new Calm(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }
}
