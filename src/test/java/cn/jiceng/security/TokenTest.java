package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@ServerTest
class TokenTest {
    private static final String ME = "{me { client tenant roles }}";

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Test
    void aTokenSaysWhoAsksForWhichTenant() {
        var me = client.as("panjin.city-admin", ME).data().path("me");
        assertThat(me.path("client").asString()).isEqualTo("panjin.city-admin");
        assertThat(me.path("tenant").asString()).isEqualTo("panjin");
        assertThat(me.path("roles").valueStream().map(role -> role.asString())).containsExactly("CITY_ADMIN");
    }

    @Test
    void withoutATokenThereIsNobodyAndOnlyThePublicCanBeRead() {
        assertThat(client.anonymously("panjin", ME).data().path("me").isNull()).isTrue();
        assertThat(client.anonymously("panjin", "{tenant { code }}").errorCode())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(client.anonymously("panjin", "{division(code: \"2111\") { code }}")
                        .errorCode())
                .isEmpty();
    }

    @Test
    void withoutATenantNothingCanBeReadButTheSchema() {
        assertThat(send("{__schema { queryType { name } }}", Map.of()).errorCode())
                .isEmpty();
        assertThat(send("{division(code: \"2111\") { code }}", Map.of()).errorCode())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(send("{divisions { nodes { code } }}", Map.of()).errorCode()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aTokenWeMadeOurselvesIsGood() {
        refuse(false, claims -> {});
    }

    @Test
    void expiredEarlyForeignAndIncompleteTokensAreRefused() {
        Instant now = Instant.now();
        refuse(true, claims -> claims.issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(120)));
        refuse(true, claims -> claims.notBefore(now.plusSeconds(600)));
        refuse(true, claims -> claims.issuer("http://elsewhere.example"));
        refuse(true, claims -> claims.audience(List.of("another")));
        refuse(true, claims -> claims.claims(all -> all.remove("aud")));
        refuse(true, claims -> claims.claims(all -> all.remove(Viewer.TENANT)));
    }

    private void refuse(boolean refused, Consumer<JwtClaimsSet.Builder> change) {
        Answer answer = bearer(token(change));
        assertThat(answer.status()).isEqualTo(refused ? 401 : 200);
        assertThat(answer.errorCode()).isEqualTo(refused ? "UNAUTHENTICATED" : "");
    }

    @Test
    void alteredTokensAndSignaturesOfNobodyAreRefused() {
        String good = client.token("panjin.partner");
        String[] parts = good.split("\\.");
        String admin = payload(parts[1]).replace("PARTNER", "CITY_ADMIN");
        String none = encoded("{\"alg\":\"none\"}");
        for (String bad : List.of(
                parts[0] + '.' + encoded(admin) + '.' + parts[2],
                parts[0] + '.' + parts[1] + '.' + new StringBuilder(parts[2]).reverse(),
                none + '.' + encoded(admin) + '.',
                none + '.' + encoded(admin) + '.' + parts[2],
                good + "x",
                "x",
                "a.b.c")) {
            Answer answer = bearer(bad);
            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
            assertThat(bearer(good).errorCode()).isEmpty();
        }
    }

    @Test
    void aTokenOfOneCityWithTheHeaderOfAnotherIsRefused() {
        String token = client.token("panjin.partner");
        var headers = Map.of("Authorization", "Bearer " + token, "X-Tenant", "dongcheng");
        Answer answer = send(ME, headers);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("TENANT_MISMATCH");
        assertThat(send(ME, Map.of("Authorization", "Bearer " + token, "X-Tenant", "panjin"))
                        .errorCode())
                .isEmpty();
    }

    @Test
    void theIdOfAnotherCityIsNoMoreThanOneThatDoesNotExist() {
        String id = client.as("dongcheng.partner", "{ division(code: \"110101\") { id } }")
                .data()
                .at("/division/id")
                .asString("");
        assertThat(client.as("panjin.partner", "{ node(id: \"%s\") { id } }".formatted(id))
                        .errorCode())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aTokenForACityThatWasRemovedIsRefused() {
        Answer answer = bearer(token(claims -> claims.claim(Viewer.TENANT, "removed")));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("TENANT_UNKNOWN");
        assertThat(client.askForToken("removed.partner", "demo").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "PANJIN", "panjin' or '1'='1", "..", "a b", "tenant_panjin", "-"})
    void unknownTenantsAreRefused(String tenant) {
        Answer answer = client.anonymously(tenant, ME);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("TENANT_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"panjin.partner:wrong", "panjin.nobody:demo", "nowhere.partner:demo", "partner:demo", ".:x"})
    void clientsThatDoNotExistOrDoNotKnowTheSecretGetNoToken(String credentials) {
        String[] parts = credentials.split(":");
        var response = client.askForToken(parts[0], parts[1]);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client").doesNotContain("Exception");
    }

    private Answer bearer(String token) {
        return send(ME, Map.of("Authorization", "Bearer " + token));
    }

    private Answer send(String query, Map<String, String> headers) {
        return client.send(query, Map.of(), headers);
    }

    private String token(Consumer<JwtClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .subject("panjin.partner")
                .audience(List.of("jiceng"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(900))
                .claim(Viewer.TENANT, "panjin")
                .claim(Viewer.ROLES, List.of("PARTNER"));
        change.accept(claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }

    private static String payload(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
