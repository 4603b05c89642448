package fi.merkitys.entrance;

import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What somebody who has come in has to do before anything else: choose a password that nobody else knows, and set up a
 * second factor where one is required.
 */
@Configuration(proxyBeanMethods = false)
class FirstThings implements WebMvcConfigurer, HandlerInterceptor {
    private static final String OWN_PASSWORD = "first-an-own-password";
    /** These are more than a password, or nobody's password. */
    private static final Set<Way> STRONG = EnumSet.of(Way.PASSKEY, Way.PROVIDER, Way.DEMO);

    private final CurrentViewer current;
    private final RequiredFactor required;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    FirstThings(CurrentViewer current, RequiredFactor required, SecondFactors factors, Passkeys passkeys) {
        this.current = current;
        this.required = required;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** Who writes a role wrongly is told at the start. */
    @Bean
    static LazyInitializationExcludeFilter requiredFactorAtOnce() {
        return LazyInitializationExcludeFilter.forBeanTypes(RequiredFactor.class);
    }

    static void wantOwnPassword(HttpServletRequest request) {
        request.getSession(true).setAttribute(OWN_PASSWORD, true);
    }

    static boolean wantsOwnPassword(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(OWN_PASSWORD) != null;
    }

    static void hasOwnPassword(HttpServletRequest request) {
        request.getSession(true).removeAttribute(OWN_PASSWORD);
    }

    /** Asked at each request of those of whom it is required: roles and the requirement change while people are in. */
    boolean lacksFactor(Viewer viewer, HttpServletRequest request) {
        return required.of(viewer)
                && Way.of(request).filter(STRONG::contains).isEmpty()
                && !factors.has(viewer.id())
                && passkeys.of(viewer.id()).isEmpty();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/assets/**",
                        "/favicon.ico",
                        "/error",
                        // There nobody is anybody: not even the session is looked up.
                        "/anonymous-concerns/**",
                        "/health",
                        "/languages/*",
                        "/api/**",
                        "/scim/**",
                        "/heroes/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var path = request.getRequestURI();
        if (wantsOwnPassword(request)) {
            return path.equals("/password") || led("/password", response);
        }
        return isOnesOwnDoor(path)
                || current.of(request)
                        .filter(viewer -> lacksFactor(viewer, request))
                        .isEmpty()
                || led("/account/second-factor", response);
    }

    /** Where second factors are set up, and what is needed to get there. */
    private static boolean isOnesOwnDoor(String path) {
        return path.equals("/account")
                || path.startsWith("/account/")
                || path.equals("/password")
                || path.startsWith("/sessions/")
                || path.equals("/passkey-challenges");
    }

    private static boolean led(String to, HttpServletResponse response) throws IOException {
        response.sendRedirect(to);
        return false;
    }
}
