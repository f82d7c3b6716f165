package cn.jiceng.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class UnitMutationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
    }

    private static String creditCode() {
        String first = "99%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
        return first + CreditCode.checkCharacter(first);
    }

    private void isRefused(Map<String, ?> other, String code, String... field) {
        city.isRefused("unitCreate", Map.of("input", city.unit(other)), code, field);
    }

    @Test
    void aUnitIsRecordedAndChanged() {
        String code = creditCode();
        JsonNode unit = city.made("unitCreate", city.unit(Map.of("creditCode", code)));
        assertThat(unit.path("creditCode").asString("")).isEqualTo(code);
        assertThat(unit.path("allowedActions").toString()).isEqualTo("[\"UPDATE\"]");
        JsonNode renamed = city.act("unitUpdate", unit, Map.of("name", "改名单位"));
        assertThat(renamed.path("name").asString("")).isEqualTo("改名单位");
        assertThat(renamed.path("creditCode").asString("")).isEqualTo(code);
        JsonNode found = city.ask(
                "{ units(search: \"gaiming\", filter: {code: {eq: \"%s\"}}) { totalCount } }"
                        .formatted(unit.path("code").asString("")),
                city.admin());
        assertThat(found.at("/units/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsRefused() {
        String code = city.unit().path("code").asString("");
        String credit = creditCode();
        city.made("unitCreate", city.unit(Map.of("creditCode", credit)));
        isRefused(Map.of("code", code), "CONFLICT");
        isRefused(Map.of("creditCode", credit), "CONFLICT");
        isRefused(Map.of("creditCode", "990000000000000000"), "VALIDATION_FAILED", "input", "creditCode");
        isRefused(Map.of("name", " "), "VALIDATION_FAILED", "input", "name");
        isRefused(Map.of("area", "649999"), "VALIDATION_FAILED", "input", "area");
    }

    @Test
    void onlyAnOrganizationOfAUnitIsLinked() {
        String proposal = city.ask(
                        "mutation { organizationCreate(input: {code: \"%s\", name: \"机关支部\", type: UNIT_ORG, form: BRANCH, area: \"%s\"}) { organization { id } userErrors { message } } }"
                                .formatted(UUID.randomUUID(), city.community()),
                        city.city() + ".street-admin")
                .at("/organizationCreate/organization/id")
                .asString("");
        isRefused(Map.of("organizationId", proposal), "VALIDATION_FAILED", "input", "organizationId");
        for (String act : new String[] {"Approve", "Activate"}) {
            city.ask(
                    "mutation { organization%s(id: \"%s\") { userErrors { code } } }".formatted(act, proposal),
                    city.admin());
        }
        JsonNode unit = city.made("unitCreate", city.unit(Map.of("organizationId", proposal)));
        assertThat(city.node(RegistrationClient.id(unit), "Unit", "organization { type }")
                        .at("/organization/type")
                        .asString(""))
                .isEqualTo("UNIT_ORG");
    }

    @Test
    void aLiaisonKeepsTheOwnUnitRightAndNoOther() {
        JsonNode own = city.unit();
        JsonNode other = city.unit();
        var liaison = new HolderTokens(keys, city.city()).liaison(RegistrationClient.id(own));
        Map<String, Object> change = Map.of("name", "联络员改的名");
        JsonNode changed = RegistrationClient.payload(
                city.send(liaison, "unitUpdate", Map.of("id", RegistrationClient.id(own), "input", change)),
                "unitUpdate");
        assertThat(changed.at("/unit/name").asString("")).isEqualTo("联络员改的名");
        assertThat(city.send(liaison, "unitUpdate", Map.of("id", RegistrationClient.id(other), "input", change))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(city.send(liaison, "unitCreate", Map.of("input", city.unit(Map.of())))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
