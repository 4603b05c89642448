package fi.merkitys.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Nothing travels from one request to the next in the session. Spring's own manager would look the session up for each
 * request all the same: for each file below {@code /assets}, and for the page that says that the database is away.
 */
final class NoFlashMaps implements FlashMapManager {
    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (!flash.isEmpty()) {
            throw new UnsupportedOperationException("flash attributes are not kept: " + flash);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InPlaceOfSprings {
        @Bean
        static BeanPostProcessor noFlashMaps() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof FlashMapManager ? new NoFlashMaps() : bean;
                }
            };
        }
    }
}
