package cn.jiceng.login;

import cn.jiceng.security.SecuritySettings;
import cn.jiceng.security.Viewer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The filter chain that hands out tokens, and what the authorization server writes into them. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {
    static final String TOKENS = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(HttpSecurity http, LoginSettings settings) {
        // nothing is kept, so there is nothing to introspect or revoke, and nobody signs in through a page
        return http.securityMatcher(TOKENS, KEYS)
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .addFilterBefore(new TokenForm(), SecurityContextHolderFilter.class)
                .addFilterBefore(new SecretGuesses(settings), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(TenantClients clients, SecuritySettings settings) {
        return context -> {
            Client client = clients.require(context.getRegisteredClient().getClientId());
            context.getClaims()
                    .audience(List.of(settings.audience()))
                    .claim(Viewer.TENANT, Client.tenantOf(client.id()))
                    .claim(Viewer.ROLES, List.of(client.role().name()))
                    .claim(Viewer.AREA, client.area());
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
