package fi.merkitys.golive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps what {@link Monitors} off until the checklist is filled in. */
@Configuration(proxyBeanMethods = false)
class Gate implements WebMvcConfigurer, HandlerInterceptor {
    private final GoLive goLive;

    Gate(GoLive goLive) {
        this.goLive = goLive;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && monitors(method) && !goLive.isOn()) {
            throw new NotLive();
        }
        return true;
    }

    private static boolean monitors(HandlerMethod method) {
        return method.hasMethodAnnotation(Monitors.class)
                || method.getBeanType().isAnnotationPresent(Monitors.class);
    }
}
