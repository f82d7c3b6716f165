package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.HeldAct;
import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Nothing open comes to stand below what ends at the same moment. */
@ServerTest
class OrganizationEndingTest {
    private static final String CITY = "yinchuan";
    private static final String CREATE = """
            mutation($input: OrganizationCreateInput!) { organizationCreate(input: $input) {
              organization { id } userErrors { code field } } }""";

    @Autowired
    private TestClient client;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManager entities;

    private OrganizationClient city;
    private String parent = "";

    @BeforeEach
    void aCommunityInYinchuan() {
        city = new OrganizationClient(client, CITY);
        parent = city.activeCommunity();
    }

    private Map<String, Object> child() {
        return Map.of("input", city.proposal(Map.of("parentId", parent)));
    }

    private JsonNode end(String mutation, String input) {
        return city.act(city.admin(), mutation, parent, ", input: {%s}".formatted(input));
    }

    @Test
    void whatIsNewBelowKeepsAnOrganizationFromBeingDissolved() throws Exception {
        try (var held = new HeldAct(transactions, entities)) {
            Map<String, Object> child = child();
            var creation = held.begin(client, city.admin(), headers -> client.send(CREATE, child, headers));
            JsonNode dissolution = held.meet(CITY, () -> end("organizationDissolve", "reason: \"撤销\""));
            assertThat(creation.get()
                            .data()
                            .at("/organizationCreate/userErrors")
                            .toString())
                    .isEqualTo("[]");
            assertThat(dissolution.at("/userErrors/0/code").asString("")).isEqualTo("CONFLICT");
        }
    }

    @Test
    void nothingNewComesBelowWhatIsBeingDissolved() throws Exception {
        try (var held = new HeldAct(transactions, entities)) {
            var dissolution = held.begin(
                    client,
                    city.admin(),
                    headers -> client.send(
                            "mutation($id: ID!) { organizationDissolve(id: $id, input: {reason: \"撤销\"}) { userErrors { code } } }",
                            Map.of("id", parent),
                            headers));
            JsonNode creation =
                    held.meet(CITY, () -> city.payload(city.admin(), city.proposal(Map.of("parentId", parent))));
            assertThat(dissolution
                            .get()
                            .data()
                            .at("/organizationDissolve/userErrors")
                            .toString())
                    .isEqualTo("[]");
            assertThat(creation.at("/userErrors/0/field/1").asString("")).isEqualTo("parentId");
        }
    }

    @Test
    void whatIsNewBelowGoesAlongWhenAnOrganizationIsMerged() throws Exception {
        String into = city.activeCommunity();
        try (var held = new HeldAct(transactions, entities)) {
            Map<String, Object> child = child();
            var creation = held.begin(client, city.admin(), headers -> client.send(CREATE, child, headers));
            JsonNode merger = held.meet(CITY, () -> end("organizationMerge", "intoId: \"%s\"".formatted(into)));
            assertThat(merger.path("userErrors").toString()).isEqualTo("[]");
            String made = creation.get()
                    .data()
                    .at("/organizationCreate/organization/id")
                    .asString("");
            assertThat(city.read(made, "parent { id }").at("/parent/id").asString(""))
                    .isEqualTo(into);
        }
    }

    @Test
    void aProposalAboveOthersIsNotRejected() {
        String proposal = city.created(city.streetAdmin(), city.proposal(Map.of("type", "COMMUNITY_ORG")))
                .path("id")
                .asString("");
        city.created(city.streetAdmin(), city.proposal(Map.of("parentId", proposal)));
        JsonNode refused = city.act(city.admin(), "organizationReject", proposal, ", input: {reason: \"重复\"}");
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("CONFLICT");
    }
}
