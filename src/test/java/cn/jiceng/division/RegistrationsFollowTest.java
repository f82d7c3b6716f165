package cn.jiceng.division;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is open of dual registration goes where its community goes; what has happened stays. */
@ReshapedCityTest
class RegistrationsFollowTest {
    private static final String STREET = "210503001";

    @Autowired
    private TestClient client;

    private RegistrationClient city;

    private JsonNode pairing(JsonNode unit, String area) {
        return city.made("pairingAgree", Map.of("unitId", id(unit), "area", area, "agreement", "协议"));
    }

    private JsonNode registered(JsonNode unit, String area) {
        return city.act("unitRegistrationAccept", city.made("unitRegister", Map.of("unitId", id(unit), "area", area)));
    }

    private String area(JsonNode object, String type) {
        return city.node(id(object), type, "area").path("area").asString("");
    }

    @BeforeEach
    void inTheCity() {
        city = new RegistrationClient(client, DivisionClient.CITY);
    }

    @Test
    void openOnesFollowAndOfTwoThatMeetOneEnds() {
        var divisions = new DivisionClient(client);
        String ended = divisions.inside(STREET).get(0);
        String kept = divisions.inside(STREET).get(1);
        JsonNode unit = city.unit();
        JsonNode there = pairing(unit, kept);
        JsonNode doubled = pairing(unit, ended);
        JsonNode registrationThere = registered(unit, kept);
        JsonNode registrationDoubled = registered(unit, ended);
        JsonNode moving = registered(city.unit(), ended);
        JsonNode member = city.member(ended);
        JsonNode rejected = city.act("memberRegistrationReject", city.submitted(ended), Map.of("reason", "重复"));
        JsonNode post = city.made("servicePostCreate", Map.of("area", ended, "name", "巡逻岗", "programme", "志愿服务"));
        JsonNode claim = city.act("servicePostClaim", post, Map.of("registrationId", id(member)));
        JsonNode wish = city.made(
                "wishDraft",
                Map.of("area", ended, "title", "台灯", "category", "助老", "beneficiaryId", id(city.personIn(ended))));
        JsonNode record = city.made("serviceRecordSubmit", Map.of("registrationId", id(member), "hours", 1));

        divisions.done("divisionMerge", ended, Map.of("withCodes", List.of(kept), "intoCode", kept));

        await().until(() -> area(moving, "UnitRegistration").equals(kept));
        await().until(() -> area(member, "MemberRegistration").equals(kept));
        await().until(() -> area(post, "ServicePost").equals(kept));
        await().until(() -> area(claim, "PostClaim").equals(kept));
        await().until(() -> area(record, "ServiceRecord").equals(kept));
        await().until(() -> area(wish, "Wish").equals(kept));
        await().until(() ->
                city.node(id(doubled), "Pairing", "endedOn").path("endedOn").isString());
        await().until(() -> city.node(id(registrationDoubled), "UnitRegistration", "state")
                .path("state")
                .asString("")
                .equals("ENDED"));
        assertThat(city.node(id(there), "Pairing", "endedOn").path("endedOn").isNull())
                .isTrue();
        assertThat(city.node(id(registrationThere), "UnitRegistration", "state")
                        .path("state")
                        .asString(""))
                .isEqualTo("ACTIVE");
        assertThat(area(rejected, "MemberRegistration")).isEqualTo(ended);
    }
}
