package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the protocol is spoken here. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration {
    private static final int A_PAGE_AT_MOST = 500;

    @Bean
    ResourceEndpoint scimEndpoint(Users users, Groups groups) {
        var provider = ServiceProvider.builder()
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(A_PAGE_AT_MOST)
                        .build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .sortConfig(SortConfig.builder().supported(false).build())
                .eTagConfig(ETagConfig.builder().supported(false).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .type("oauthbearertoken")
                        .name("Token")
                        .description("A token of the organisation, made by an administrator at /account/tokens")
                        .build()))
                .build();
        var endpoint = new ResourceEndpoint(provider);
        endpoint.registerEndpoint(new UserEndpointDefinition(users));
        endpoint.registerEndpoint(new GroupEndpointDefinition(groups))
                .getFeatures()
                .setAutoFiltering(true);
        return endpoint;
    }
}
