package fi.merkitys.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Our own files and those of the libraries' WebJars, all below {@code /assets}, fingerprinted and kept for ever. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {
    private final Libraries libraries;

    AssetConfiguration(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        "classpath:/static/assets/",
                        "classpath:/META-INF/resources/webjars/htmx.org/" + libraries.htmx() + "/dist/",
                        "classpath:/META-INF/resources/webjars/tabler__core/" + libraries.tabler() + "/dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** The versions of the browser libraries, which the build writes into the application's properties. */
    @ConfigurationProperties("merkitys.libraries")
    record Libraries(String htmx, String tabler) {}
}
