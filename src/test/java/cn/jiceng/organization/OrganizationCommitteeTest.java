package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Part-time members of enlarged committees. */
@ServerTest
class OrganizationCommitteeTest {
    private static final String MEMBERS = """
            findings partTimeMembers(last: 1) { totalCount nodes { id current dismissedOn term { from to }
              person { name } unit { code } organization { code } } }""";
    private static final String MEMBER = "/organization/partTimeMembers/nodes/0";

    @Autowired
    private TestClient client;

    private OrganizationClient city;
    private String committee;
    private String person;

    @BeforeEach
    void aCommittee() {
        city = new OrganizationClient(client, "yinchuan");
        committee = city.activeCommunity();
        person = city.person();
    }

    private JsonNode appoint(String organization, String more) {
        return city.act(
                city.admin(),
                "organizationAppointMember",
                organization,
                ", input: {personId: \"%s\", %s}".formatted(person, more),
                MEMBERS);
    }

    private JsonNode dismiss(String organization, String member) {
        return city.act(
                city.admin(),
                "organizationDismissMember",
                organization,
                ", input: {memberId: \"%s\"}".formatted(member),
                MEMBERS);
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    @Test
    void aMemberOfAUnitSitsInACommitteeForATerm() {
        JsonNode unit = city.created(city.admin(), city.proposal(Map.of("type", "UNIT_ORG")));
        JsonNode payload = appoint(
                committee,
                "unitId: \"%s\", from: \"2020-01-01\", to: \"2099-12-31\""
                        .formatted(unit.path("id").asString("")));
        assertThat(payload.path("userErrors")).isEmpty();
        JsonNode member = payload.at(MEMBER);
        assertThat(member.at("/person/name").asString("")).isEqualTo("测**");
        assertThat(member.at("/unit/code")).isEqualTo(unit.path("code"));
        assertThat(member.at("/term/to").asString("")).isEqualTo("2099-12-31");
        assertThat(member.path("current").asBoolean()).isTrue();
        assertThat(payload.at("/organization/findings")).isEmpty();
    }

    @Test
    void aTermThatHasRunOutIsAFindingUntilSomebodyActs() {
        JsonNode payload = appoint(committee, "from: \"2020-01-01\", to: \"2020-12-31\"");
        assertThat(payload.at("/organization/findings").toString()).contains("MEMBER_TERM_ENDED");
        assertThat(payload.at(MEMBER).path("current").asBoolean()).isFalse();
        JsonNode anew = appoint(committee, "from: \"2021-01-01\"");
        assertThat(anew.at("/organization/findings")).isEmpty();
        assertThat(anew.at("/organization/partTimeMembers/totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void nobodySitsTwiceAtATime() {
        appoint(committee, "from: \"2020-01-01\", to: \"2020-12-31\"");
        assertThat(code(appoint(committee, "from: \"2020-12-31\", to: \"2021-12-31\"")))
                .isEqualTo("CONFLICT");
        assertThat(code(appoint(committee, "from: \"2019-01-01\""))).isEqualTo("CONFLICT");
        assertThat(code(appoint(city.activeCommunity(), "from: \"2020-01-01\"")))
                .isEmpty();
    }

    @Test
    void ofTwoWhoAppointAtOnceOneComesTooLate() throws Exception {
        Callable<String> once = () -> code(appoint(committee, "from: \"2020-01-01\""));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<String> codes = threads.invokeAll(List.of(once, once, once, once)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(codes).containsExactlyInAnyOrder("", "CONFLICT", "CONFLICT", "CONFLICT");
        }
    }

    @Test
    void whoIsDismissedMayBeAppointedAgain() {
        String member =
                appoint(committee, "from: \"2020-01-01\"").at(MEMBER).path("id").asString("");
        JsonNode dismissed = dismiss(committee, member);
        assertThat(dismissed.path("userErrors")).isEmpty();
        assertThat(dismissed.at(MEMBER).path("dismissedOn").isString()).isTrue();
        assertThat(dismissed.at(MEMBER).path("current").asBoolean()).isFalse();
        assertThat(code(dismiss(committee, member))).isEqualTo("CONFLICT");
        assertThat(code(appoint(committee, "from: \"2020-01-01\""))).isEmpty();
        assertThat(city.read(committee, "partTimeMembers(filter: {dismissedOn: {isNull: true}}) { totalCount }")
                        .at("/partTimeMembers/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aMemberIsDismissedByItsOwnCommitteeAlone() {
        String member =
                appoint(committee, "from: \"2020-01-01\"").at(MEMBER).path("id").asString("");
        assertThat(client.as(city.admin(), """
                        mutation($id: ID!, $member: ID!) { organizationDismissMember(id: $id, input: {memberId: $member}) {
                          userErrors { code } } }""", Map.of("id", city.activeCommunity(), "member", member))
                        .errorCode())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(appoint(committee, "from: \"2020-01-02\", to: \"2020-01-01\"")
                        .at("/userErrors/0/field")
                        .toString())
                .isEqualTo("[\"input\",\"to\"]");
        assertThat(appoint(committee, "from: \"2020-01-01\", unitId: \"%s\"".formatted(committee))
                        .at("/userErrors/0/field")
                        .toString())
                .isEqualTo("[\"input\",\"unitId\"]");
        String estate = city.active(city.proposal(Map.of())).path("id").asString("");
        JsonNode refused = appoint(estate, "from: \"2020-01-01\"");
        assertThat(code(refused)).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(refused.at("/userErrors/0/message").asString("")).doesNotContain("DISMISS_MEMBER");
        assertThat(city.read(committee, "partTimeMembers { totalCount }")
                        .at("/partTimeMembers/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void onlyTheOfficeOfTheAreaAppoints() {
        Stream.of("yinchuan.auditor", "yinchuan.partner")
                .forEach(other -> assertThat(client.as(other, """
                        mutation($id: ID!, $person: ID!) { organizationAppointMember(id: $id,
                          input: {personId: $person, from: "2020-01-01"}) { userErrors { code } } }
                        """, Map.of("id", committee, "person", person))
                                .errorCode())
                        .isEqualTo("FORBIDDEN"));
    }
}
