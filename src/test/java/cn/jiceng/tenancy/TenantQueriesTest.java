package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class TenantQueriesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private TestClient client;

    @Autowired
    private Tenants tenants;

    @Autowired
    private PolicyVersions versions;

    @Test
    void aCityShowsWhatItsDocumentsStateAndNothingElse() {
        var tenant = client.as("panjin.partner", """
                {tenant { code name kind level provinceCode divisionCode tiers { name } cities { code }
                    policy { version effectiveAt grid { patrolEveryDays minDedicated } wish { contactDays } } }}""").data().path("tenant");
        assertThat(tenant.path("code").asString()).isEqualTo("panjin");
        assertThat(tenant.path("name").asString()).isEqualTo("盘锦市");
        assertThat(tenant.path("kind").asString()).isEqualTo("CITY");
        assertThat(tenant.path("divisionCode").asString()).isEqualTo("2111");
        assertThat(tenant.path("cities")).isEmpty();
        var policy = tenant.path("policy");
        assertThat(policy.path("version").asInt()).isEqualTo(1);
        assertThat(policy.path("effectiveAt").asString()).endsWith("+08:00");
        assertThat(policy.at("/grid/patrolEveryDays").isNull()).isFalse();
        assertThat(policy.at("/grid/minDedicated").isNull()).isTrue();
        assertThat(policy.at("/wish/contactDays").isNull()).isTrue();
    }

    @Test
    void theTiersOfOrganizationsArePartOfThePolicyAsItStood() {
        Instant change = Instant.now().plus(Duration.ofDays(2));
        addPolicy("yinchuan", 3, change, "{\"tiers\": [{\"name\": \"街道\", \"types\": []}]}");
        String query =
                "query($at: DateTime!) {tenant { tiers { name } policy(at: $at) { tiers { name } } now: policy { tiers { name } } }}";
        var before = client.as("yinchuan.partner", query, Map.of("at", change.minusSeconds(1)))
                .data()
                .path("tenant");
        assertThat(before.at("/policy/tiers")).hasSize(5).isEqualTo(before.at("/now/tiers"));
        assertThat(before.path("tiers")).isEqualTo(before.at("/now/tiers"));
        var after = client.as("yinchuan.partner", query, Map.of("at", change.plusSeconds(1)));
        assertThat(after.data().at("/tenant/policy/tiers")).hasSize(1);
    }

    @Test
    void beforeItsFirstPolicyATenantHadNone() {
        var answer = client.as("panjin.partner", "{tenant { policy(at: \"2000-01-01T00:00:00+08:00\") { version } }}");
        assertThat(answer.errorCode()).isEmpty();
        assertThat(answer.data().at("/tenant/policy").isNull()).isTrue();
    }

    @Test
    void aMomentMustBeOne() {
        assertThat(client.as("panjin.partner", "{tenant { policy(at: \"yesterday\") { version } }}")
                        .errorCode())
                .isEqualTo("BAD_REQUEST");
        assertThat(client.as("panjin.partner", "{tenant { policy(at: \"+999999999-01-01T00:00:00Z\") { version } }}")
                        .errorCode())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void anEarlierPolicyIsReadByTheMomentAtWhichItHeld() {
        Instant change = Instant.now().plus(Duration.ofDays(1));
        addPolicy("yinchuan", 2, change, "{\"fundPerCommunity\": 20000000}");
        String query = "query($at: DateTime!) {tenant { policy(at: $at) { version fundPerCommunity } }}";
        var before = client.as("yinchuan.partner", query, Map.of("at", change.minusSeconds(1)));
        assertThat(before.data().at("/tenant/policy/version").asInt()).isEqualTo(1);
        assertThat(before.data().at("/tenant/policy/fundPerCommunity").isNull()).isTrue();
        var after = client.as("yinchuan.partner", query, Map.of("at", change.plusSeconds(1)));
        assertThat(after.data().at("/tenant/policy/version").asInt()).isEqualTo(2);
        assertThat(after.data().at("/tenant/policy/fundPerCommunity").asLong()).isEqualTo(20_000_000);
    }

    private void addPolicy(String tenant, int version, Instant from, String changes) {
        ObjectNode policy = JSON.valueToTree(tenants.require(tenant).policy());
        policy.setAll((ObjectNode) JSON.readTree(changes));
        CurrentTenant.call(
                tenant, () -> versions.save(new PolicyVersion(version, from, JSON.writeValueAsString(policy))));
    }

    @Test
    void aClosedCityIsUnavailableAndTheOthersAreNot() {
        var dongcheng = tenants.require("dongcheng");
        String token = client.token("dongcheng.partner");
        tenants.closed(dongcheng);
        try {
            var answer = client.send("{__typename}", Map.of(), Map.of("Authorization", "Bearer " + token));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errorCode()).isEqualTo("TENANT_UNAVAILABLE");
            assertThat(client.anonymously("dongcheng", "{__typename}").errorCode())
                    .isEqualTo("TENANT_UNAVAILABLE");
            assertThat(client.askForToken("dongcheng.partner", "demo").statusCode())
                    .isEqualTo(401);
            assertThat(client.anonymously("panjin", "{divisions { totalCount }}")
                            .status())
                    .isEqualTo(200);
        } finally {
            tenants.opened(dongcheng);
        }
    }
}
