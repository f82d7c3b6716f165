package cn.jiceng.registration;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lists of registrations as clients filter, order and count them. */
@ServerTest
class RegistrationQueriesTest {
    @Autowired
    private TestClient client;

    private RegistrationClient city;
    private String area = "";

    @BeforeEach
    void inACommunityOfItsOwn() {
        city = new RegistrationClient(client, "yinchuan");
        area = city.elsewhere(25);
    }

    @Test
    void membersOfAUnitAreFilteredAndCounted() {
        JsonNode unit = city.unit();
        for (String where : new String[] {area, area, city.elsewhere(26)}) {
            JsonNode submitted =
                    city.made("memberRegister", Map.of("personId", city.person(), "unitId", id(unit), "area", where));
            if (where.equals(area)) {
                city.act("memberRegistrationAccept", submitted);
            }
        }
        JsonNode found = city.ask("""
                        { unit(code: "%s") {
                            memberRegistrations(filter: {state: {eq: ACTIVE}, area: {startsWith: "%s"}}) { totalCount }
                            all: memberRegistrations(orderBy: [{field: AREA, direction: DESC}]) {
                              nodes { area person { name } division { name } }
                              groups(by: [STATE, COMMUNITY]) { state count community { code } } } } }""".formatted(unit.path("code").asString(""), area), "yinchuan.auditor")
                .path("unit");
        assertThat(found.at("/memberRegistrations/totalCount").asInt()).isEqualTo(2);
        assertThat(found.at("/all/nodes/0/area").asString("")).isEqualTo(city.elsewhere(26));
        assertThat(found.at("/all/nodes/0/person/name").asString("")).isEqualTo("测**");
        assertThat(found.at("/all/nodes/0/division/name").asString("")).isNotBlank();
        assertThat(found.at("/all/groups")).hasSize(2);
        assertThat(found.at("/all/groups/0/state").asString("")).isEqualTo("ACTIVE");
        assertThat(found.at("/all/groups/0/count").asInt()).isEqualTo(2);
        assertThat(found.at("/all/groups/0/community/code").asString("")).isEqualTo(area);
    }

    @Test
    void whatWasIsReadAsOfItsMoment() {
        JsonNode submitted = city.submitted(area);
        String before = city.node(id(submitted), "MemberRegistration", "createdAt")
                .path("createdAt")
                .asString("");
        city.act("memberRegistrationAccept", submitted);
        JsonNode past = city.ask(
                        "{ node(id: \"%s\", asOf: \"%s\") { ... on MemberRegistration { state acceptedOn person { id } } } }"
                                .formatted(id(submitted), before),
                        city.admin())
                .path("node");
        assertThat(past.path("state").asString("")).isEqualTo("SUBMITTED");
        assertThat(past.path("acceptedOn").isNull()).isTrue();
    }

    @Test
    void aGuestSeesNoRegistration() {
        assertThat(client.anonymously("yinchuan", "{ division(code: \"6401\") { memberRegistrations { totalCount } } }")
                        .errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }
}
