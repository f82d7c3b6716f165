package cn.jiceng.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.TokenMint;
import cn.jiceng.person.PersonClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class AccountMutationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private TokenMint mint;

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
        assertThat(user.path("allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("UPDATE", "SET_PASSWORD", "LOCK");
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
    void aUserBecomesAnother() {
        String id = accounts.user(Map.of()).path("id").asString("");
        String person = new PersonClient(client).registered("panjin.city-admin", "2111");
        JsonNode user = update(id, Map.of("roles", List.of("GRID_WORKER"), "area", "211102", "personId", person));
        assertThat(user.at("/user/roles/0").asString("")).isEqualTo("GRID_WORKER");
        assertThat(user.at("/user/area").asString("")).isEqualTo("211102");
        assertThat(user.at("/user/personId").asString("")).isEqualTo(person);
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("personId", null);
        JsonNode changed = update(id, nobody);
        assertThat(changed.at("/user/personId").isNull()).isTrue();
        assertThat(changed.at("/user/area").asString(""))
                .as("what is left out stays")
                .isEqualTo("211102");
    }

    @Test
    void aUserBecomesNothingThatMakesNoSense() {
        String id = accounts.user(Map.of()).path("id").asString("");
        assertThat(update(id, Map.of("roles", List.of()))
                        .at("/userErrors/0/field/1")
                        .asString(""))
                .isEqualTo("roles");
        assertThat(update(id, Map.of("roles", List.of("STREET_ADMIN")))
                        .at("/userErrors/0/field/1")
                        .asString(""))
                .isEqualTo("area");
        assertThat(update(id, Map.of("area", "110101")).at("/userErrors/0/code").asString(""))
                .isEqualTo("VALIDATION_FAILED");
    }

    /** The admin of a district makes nobody an admin of the city. */
    @Test
    void anAdminOfAPartMovesNobodyOutOfIt() {
        Map<String, String> admin = mint.header("panjin", "CITY_ADMIN", "211102", Map.of());
        String id = accounts.user(Map.of("area", "211102")).path("id").asString("");
        String update = "mutation { userUpdate(id: \"%s\", input: {area: %s}) { userErrors { code } } }";
        assertThat(client.send(update.formatted(id, "null"), Map.of(), admin).errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.send(update.formatted(id, "\"211102002\""), Map.of(), admin)
                        .errorCode())
                .isEmpty();
    }

    private JsonNode update(String id, Map<String, ?> input) {
        return client.as(
                        "panjin.city-admin",
                        "mutation($id: ID!, $input: UserUpdateInput!) { userUpdate(id: $id, input: $input) {"
                                + " user { roles area personId } userErrors { code field } } }",
                        Map.of("id", id, "input", input))
                .data()
                .path("userUpdate");
    }

    @Test
    void aPublicClientHasNoSecretToRenew() {
        JsonNode made = accounts.registered(
                Map.of("confidential", false, "redirectUris", List.of("https://portal.example/in")));
        assertThat(made.path("allowedActions")).extracting(JsonNode::asString).containsExactly("REVOKE");
        assertThat(error(accounts.act(
                                "clientRenewSecret", "client", made.path("id").asString("")))
                        .path("code")
                        .asString(""))
                .isEqualTo("ILLEGAL_TRANSITION");
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

    /** As the terminal of a unit, or of a worker, does. */
    @Test
    void aClientActsAsSomebodyOfTheCity() {
        String person = new PersonClient(client).registered("panjin.city-admin", "2111");
        String unit = new RegistrationClient(client, "panjin").unit().path("id").asString("");
        JsonNode made = accounts.registered(Map.of("role", "UNIT_LIAISON", "personId", person, "unitId", unit));
        String token = JsonMapper.shared()
                .readTree(client.askForToken(
                                made.path("clientId").asString(""),
                                made.path("secret").asString(""))
                        .body())
                .path("access_token")
                .asString("");
        JsonNode me = client.send(
                        "{ me { person { id } unit { id } } }", Map.of(), Map.of("Authorization", "Bearer " + token))
                .data()
                .path("me");
        assertThat(me.at("/person/id").asString("")).isEqualTo(person);
        assertThat(me.at("/unit/id").asString("")).isEqualTo(unit);
        String shown = "{ node(id: \"%s\") { ... on Client { personId unitId } } }"
                .formatted(made.path("id").asString(""));
        assertThat(client.as("panjin.auditor", shown).data().path("node").toString())
                .isEqualTo("{\"personId\":\"%s\",\"unitId\":\"%s\"}", person, unit);
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
