package cn.jiceng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Notices as a client reads them, and acts of which somebody is told. */
record NoticeClient(TestClient client, String city) {
    String admin() {
        return city + ".city-admin";
    }

    /** The id of an organization that the city's admin proposed. */
    String proposed(String name) {
        String area = client.as(admin(), "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        Answer answer = client.as(admin(), """
                mutation { organizationCreate(input: {code: "%s", name: "%s", type: SOCIAL_ORG, form: BRANCH, area: "%s"}) {
                  organization { id } userErrors { message } } }""".formatted(UUID.randomUUID(), name, area));
        return answer.data().at("/organizationCreate/organization/id").asString("");
    }

    void approve(String id) {
        decide("organizationApprove(id: $id)", id);
    }

    void reject(String id) {
        decide("organizationReject(id: $id, input: {reason: \"重复\"})", id);
    }

    /** The superior decides, who is another one than the proposer. */
    private void decide(String act, String id) {
        Answer answer = client.as(
                city + ".district-admin",
                "mutation($id: ID!) { done: %s { userErrors { message } } }".formatted(act),
                Map.of("id", id));
        assertThat(answer.body().toString()).isEqualTo("{\"data\":{\"done\":{\"userErrors\":[]}}}");
    }

    int unread(String as) {
        return client.as(as, "{ me { unreadNotices } }")
                .data()
                .at("/me/unreadNotices")
                .asInt();
    }

    /** The notices of a demo client about an object. */
    JsonNode about(String as, String object) {
        return about(client.as(as, "{ me { notices(first: 100) { nodes { id kind text objectId read } } } }"), object);
    }

    static JsonNode about(Answer answer, String object) {
        assertThat(answer.errorMessage()).isEmpty();
        for (JsonNode notice : answer.data().at("/me/notices/nodes")) {
            if (notice.path("objectId").asString("").equals(object)) {
                return notice;
            }
        }
        return answer.body().path("none");
    }
}
