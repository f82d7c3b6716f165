package cn.jiceng.login;

import cn.jiceng.security.SecuritySettings;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells where tokens and keys are, as RFC 8414 has it. The library's own metadata names endpoints that are not served.
 */
@RestController
class MetadataController {
    private final Map<String, Object> metadata;

    MetadataController(SecuritySettings settings) {
        String issuer = settings.issuer();
        this.metadata = Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + LoginConfiguration.AUTHORIZATION,
                "token_endpoint",
                issuer + LoginConfiguration.TOKENS,
                "jwks_uri",
                issuer + LoginConfiguration.KEYS,
                "end_session_endpoint",
                issuer + LoginConfiguration.LOGOUT,
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue()),
                "response_types_supported",
                List.of("code"),
                "response_modes_supported",
                List.of("query"),
                "code_challenge_methods_supported",
                List.of("S256"),
                "token_endpoint_auth_methods_supported",
                List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                        ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
                        ClientAuthenticationMethod.NONE.getValue()));
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    Map<String, Object> metadata() {
        return metadata;
    }
}
