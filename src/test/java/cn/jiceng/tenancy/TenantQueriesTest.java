package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TenantQueriesTest {
    @Autowired
    private TestClient client;

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
    }
}
