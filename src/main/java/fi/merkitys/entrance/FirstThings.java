package fi.merkitys.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What somebody who has come in has to do before anything else: choose a password that nobody else knows. */
@Configuration(proxyBeanMethods = false)
class FirstThings implements WebMvcConfigurer, HandlerInterceptor {
    private static final String OWN_PASSWORD = "first-an-own-password";

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/assets/**", "/favicon.ico", "/error", "/health", "/languages/*", "/api/**", "/scim/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (wantsOwnPassword(request) && !request.getRequestURI().equals("/password")) {
            response.sendRedirect("/password");
            return false;
        }
        return true;
    }
}
