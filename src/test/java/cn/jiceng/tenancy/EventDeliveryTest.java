package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.organization.OrganizationMerged;
import cn.jiceng.platform.graphql.NodeId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reacts to an event hears of it once, in its city, and after a failure again. */
@ServerTest
class EventDeliveryTest {
    private static final String CITY = "yinchuan";
    private static final String ADMIN = CITY + ".city-admin";

    @Autowired
    private TestClient client;

    @Autowired
    private MergerProbe probe;

    private String active() {
        String community = client.as(
                        ADMIN, "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        String id = client.as(
                        CITY + ".district-admin",
                        "mutation { organizationCreate(input: {code: \"%s\", name: \"支部\", type: SOCIAL_ORG, form: BRANCH, area: \"%s\"}) { organization { id } } }"
                                .formatted(UUID.randomUUID(), community))
                .data()
                .at("/organizationCreate/organization/id")
                .asString("");
        client.as(ADMIN, """
                mutation($id: ID!) { organizationApprove(id: $id) { userErrors { code } } organizationActivate(id: $id) { userErrors { code } } }""", Map.of("id", id));
        return id;
    }

    /** Merges two new organizations, and returns the event that tells of it. */
    private OrganizationMerged merged() {
        String from = active();
        String into = active();
        var answer = client.as(
                ADMIN,
                "mutation($id: ID!, $into: ID!) { organizationMerge(id: $id, input: {intoId: $into}) { userErrors { code } } }",
                Map.of("id", from, "into", into));
        assertThat(answer.data().at("/organizationMerge/userErrors")).isEmpty();
        return new OrganizationMerged(
                NodeId.parse(from).uuid(), NodeId.parse(into).uuid());
    }

    private long timesHeard(OrganizationMerged event) {
        return probe.heard.stream().filter(heard -> heard.event().equals(event)).count();
    }

    @Test
    void anEventIsHeardOnceInItsCity() {
        OrganizationMerged first = merged();
        OrganizationMerged second = merged();
        await().until(() -> timesHeard(second) == 1);
        assertThat(timesHeard(first)).isEqualTo(1);
        assertThat(probe.heard).allMatch(heard -> heard.city().equals(CITY));
        assertThat(probe.heard).allSatisfy(heard -> {
            assertThat(heard.act().actor()).isEqualTo("SYSTEM");
            assertThat(heard.act().operation()).isEqualTo("merger-probe");
            assertThat(heard.act().requestId()).hasSize(32);
        });
    }

    @Test
    void whoFailedHearsOfItAgainWithTheNextChange() {
        probe.failures.set(1);
        OrganizationMerged event = merged();
        await().until(() -> probe.failures.get() <= 0);
        active();
        await().until(() -> timesHeard(event) == 1);
    }
}
