package cn.jiceng.security;

import cn.jiceng.tenancy.Suspensions;
import cn.jiceng.tenancy.Tenants;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The filter chains: one that checks tokens before GraphQL, one for the explorer's files. Neither knows a session or a
 * cookie, so there is nothing to forge a request with.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /**
     * GraphiQL brings fonts and pictures inside its style sheet, and a style that its dialogs put into the page, known by
     * its hash; everything else comes from this server.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='",
            "font-src data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    /** No more filters than it needs: this is the hot path, and each costs every request a little. */
    @Bean
    @Order(3)
    SecurityFilterChain graphQl(
            TokenIssuers issuers, Clock clock, Tenants tenants, Suspensions suspensions, ViewerStanding standing) {
        var headers = new HeaderWriterFilter(List.of(new CacheControlHeadersWriter(), new HstsHeaderWriter()));
        headers.setShouldWriteHeadersEagerly(true);
        var pages = new CrossOrigin(tenants);
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/graphql"),
                headers,
                pages,
                new TenantEntry(new BearerTokens(issuers, clock), tenants, suspensions, pages, standing));
    }

    @Bean
    @Order(4)
    SecurityFilterChain explorer(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Tomcat has refused what HTTP does not allow in headers; to check them again at every look is dear. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true); // whoever serves the path says which methods it has
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>(Viewer.TENANT, tenant -> tenant != null)));
        return decoder;
    }
}
