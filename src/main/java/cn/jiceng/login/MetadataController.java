package cn.jiceng.login;

import cn.jiceng.security.SecuritySettings;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells where tokens and keys are, as RFC 8414 has it. The library's own metadata insists on an authorization endpoint, and
 * none is served: nobody signs in through a page.
 */
@RestController
class MetadataController {
    private final Map<String, Object> metadata;

    MetadataController(SecuritySettings settings) {
        this.metadata = Map.of(
                "issuer", settings.issuer(),
                "token_endpoint", settings.issuer() + LoginConfiguration.TOKENS,
                "jwks_uri", settings.issuer() + LoginConfiguration.KEYS,
                "grant_types_supported", List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()),
                "response_types_supported", List.of(), // required, and for the authorization endpoint alone
                "token_endpoint_auth_methods_supported",
                        List.of(
                                ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                                ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue()));
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    Map<String, Object> metadata() {
        return metadata;
    }
}
