package cn.jiceng.login;

import cn.jiceng.security.CrossOrigin;
import cn.jiceng.security.SecuritySettings;
import cn.jiceng.tenancy.Suspensions;
import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The filter chains of the authorization server: one that hands out tokens, one with the pages on which users sign in. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {
    static final String PATH = "/oauth2";
    static final String TOKENS = PATH + "/token";
    static final String KEYS = PATH + "/jwks";
    static final String AUTHORIZATION = PATH + "/authorize";
    static final String LOGIN = PATH + "/login";
    static final String LOGOUT = PATH + "/logout";
    static final String PASSWORD = PATH + "/password";

    private static final String[] PAGES = {LOGIN, LOGOUT, PASSWORD};

    /** Knows no cookie: a client proves itself with its secret, or with what only it knows of the code's request. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http, LoginSettings settings, Tenants tenants, Suspensions suspensions) {
        var pages = new CrossOrigin(tenants);
        // a token says everything itself, so there is nothing to introspect; who is revoked is known within 30 s
        return http.securityMatcher(TOKENS, KEYS)
                .oauth2AuthorizationServer(server ->
                        server.tokenEndpoint(tokens -> tokens.accessTokenRequestConverter(new DefaultScopes())))
                .addFilterBefore(new TokenForm(), SecurityContextHolderFilter.class)
                .addFilterBefore(pages, SecurityContextHolderFilter.class)
                .addFilterBefore(new ClientTenant(tenants, suspensions, pages), SecurityContextHolderFilter.class)
                .addFilterBefore(new SecretGuesses(settings), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** The only one that reads a cookie, and so the only one whose form needs a token against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain signIn(
            HttpSecurity http,
            Tenants tenants,
            Suspensions suspensions,
            LoginSessions sessions,
            TenantClients clients) {
        var tenant = new ClientTenant(tenants, suspensions, new CrossOrigin(tenants));
        return http.securityMatcher(AUTHORIZATION, LOGIN, LOGOUT, PASSWORD)
                .oauth2AuthorizationServer(server -> server.authorizationEndpoint(
                        codes -> codes.authorizationRequestConverter(new PortalScopes(clients))))
                .addFilterBefore(new TokenForm(), SecurityContextHolderFilter.class)
                .addFilterBefore(tenant, SecurityContextHolderFilter.class)
                .securityContext(context -> context.securityContextRepository(new SessionContext(sessions)))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> lead(LOGIN, request, response))
                        .accessDeniedHandler((request, response, failure) -> again(request, response)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(PAGES).permitAll().anyRequest().authenticated())
                .build();
    }

    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("login-form");
        tokens.setCookiePath(PATH);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    /** A form that is not from here is shown as it is from here. */
    private static void again(HttpServletRequest request, HttpServletResponse response) {
        String page = Stream.of(PAGES)
                .filter(request.getRequestURI()::equals)
                .findFirst()
                .orElse(LOGIN);
        lead(page, request, response);
    }

    /** The whole request goes along in the address. */
    private static void lead(String page, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page + LoginPage.query(request));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
