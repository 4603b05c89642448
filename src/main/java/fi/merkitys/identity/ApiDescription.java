package fi.merkitys.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says before the routes: what this is, and that a token is needed. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String SCHEME = "token";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Merkitys")
                        .version("1")
                        .description("Bring people, contacts and goals in, and get findings out."))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A token made at /account/tokens, or that in MERKITYS_API_TOKEN.")))
                // Not the host that the request names.
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }
}
