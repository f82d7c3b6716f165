package cn.jiceng.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class AccountMutationsTest {
    @Autowired
    private TestClient client;

    private AccountClient accounts;

    @BeforeEach
    void open() {
        accounts = new AccountClient(client, "panjin.city-admin");
    }

    private static JsonNode error(Answer answer) {
        return answer.body()
                .path("data")
                .valueStream()
                .findFirst()
                .orElseThrow()
                .at("/userErrors/0");
    }

    @Test
    void aNewUserHasAPasswordThatIsShownOnce() {
        JsonNode user = accounts.user(Map.of("roles", List.of("STREET_ADMIN"), "area", "211102002"));
        assertThat(user.path("password").asString("")).hasSize(16);
        assertThat(user.path("roles")).extracting(JsonNode::asString).containsExactly("STREET_ADMIN");
        assertThat(user.path("allowedActions")).extracting(JsonNode::asString).containsExactly("SET_PASSWORD", "LOCK");
        String again = "{ node(id: \"%s\") { ... on User { name password } } }"
                .formatted(user.path("id").asString(""));
        assertThat(client.as("panjin.city-admin", again)
                        .data()
                        .at("/node/password")
                        .isNull())
                .isTrue();
    }

    @Test
    void aUserIsLockedAndLetInAgain() {
        String id = accounts.user(Map.of()).path("id").asString("");
        assertThat(accounts.act("userLock", "user", id)
                        .data()
                        .at("/userLock/user/state")
                        .asString(""))
                .isEqualTo("LOCKED");
        assertThat(error(accounts.act("userLock", "user", id)).path("code").asString(""))
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(accounts.act("userUnlock", "user", id)
                        .data()
                        .at("/userUnlock/user/state")
                        .asString(""))
                .isEqualTo("ACTIVE");
    }

    @Test
    void theHistoryOfAUserSaysWhatChangedAndHoldsNoPassword() {
        String id = accounts.user(Map.of()).path("id").asString("");
        accounts.act("userSetPassword", "user", id);
        String history = client.as(
                        "panjin.auditor",
                        "query($id: ID!) { node(id: $id) { ... on User { history { nodes { operation actor fields { field } } } } } }",
                        Map.of("id", id))
                .body()
                .toString();
        assertThat(history)
                .contains("userSetPassword", "userCreate", "passwordSetAt")
                .doesNotContain("\"password\"", "passwordHash", "argon2");
    }

    @Test
    void aNewClientGetsATokenWithTheSecretThatIsShownOnce() {
        JsonNode made = accounts.registered(Map.of("role", "AUDITOR"));
        String id = made.path("clientId").asString("");
        assertThat(client.askForToken(id, made.path("secret").asString("")).statusCode())
                .isEqualTo(200);
        String again = "{ node(id: \"%s\") { ... on Client { secret confidential } } }"
                .formatted(made.path("id").asString(""));
        assertThat(client.as("panjin.city-admin", again)
                        .data()
                        .at("/node/secret")
                        .isNull())
                .isTrue();
        accounts.act("clientRevoke", "client", made.path("id").asString(""));
        assertThat(client.askForToken(id, made.path("secret").asString("")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPublicClientHasNoSecretAndIsNothingByItself() {
        JsonNode made = accounts.registered(Map.of(
                "confidential", false, "role", "CITY_ADMIN", "redirectUris", List.of("https://portal.example/in")));
        assertThat(made.path("confidential").asBoolean(true)).isFalse();
        assertThat(made.path("secret").isNull()).isTrue();
        assertThat(made.path("role").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example/in",
                "https://portal.example/in#x",
                "https://user@portal.example/in",
                "https:///in",
                "javascript:alert(1)",
                "myapp:/in",
                "https://portal.example/a b",
                "*",
                ""
            })
    void whatIsNoAddressToSendUsersBackToIsRefused(String uri) {
        Answer answer = accounts.register(Map.of("redirectUris", List.of(uri)));
        assertThat(error(answer).path("code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(error(answer).path("field")).hasSize(2);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(error(accounts.register(Map.of())).path("code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(error(accounts.register(Map.of("role", "STREET_ADMIN")))
                        .path("code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(accounts.register(Map.of("role", "AUDITOR", "name", "a.b")))
                        .path("code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(accounts.register(Map.of("role", "AUDITOR", "name", "auditor")))
                        .path("code")
                        .asString(""))
                .isEqualTo("CONFLICT");
        assertThat(error(accounts.create(Map.of("roles", List.of())))
                        .path("code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(accounts.create(Map.of("name", "13812345678")))
                        .path("code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(accounts.create(Map.of("name", "auditor")))
                        .path("code")
                        .asString(""))
                .isEqualTo("CONFLICT");
        assertThat(error(accounts.create(Map.of("area", "110101001")))
                        .path("code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"panjin.street-admin", "panjin.partner", "panjin.auditor"})
    void onlyTheCitysAdminMakesOnes(String other) {
        var others = new AccountClient(client, other);
        assertThat(others.create(Map.of()).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(others.register(Map.of("role", "AUDITOR")).errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void usersAndClientsAreShownToThoseWhoRunOrAuditTheCity() {
        String id = accounts.user(Map.of()).path("id").asString("");
        String byId = "{ node(id: \"%s\") { id ... on User { name } } }".formatted(id);
        assertThat(client.as("panjin.auditor", byId).errorCode()).isEmpty();
        assertThat(client.as("panjin.partner", byId).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(client.as("panjin.partner", "{ users { totalCount } }").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.as("panjin.partner", "{ clients { totalCount } }").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.as("panjin.auditor", "{ clients(first: 2) { nodes { clientId } } }")
                        .errorCode())
                .isEmpty();
    }
}
