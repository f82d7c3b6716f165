package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.HeldAct;
import cn.jiceng.TestClient;
import cn.jiceng.division.ReshapedCityTest;
import cn.jiceng.person.PersonClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** No member of a committee is left behind when its community is merged. */
@ReshapedCityTest
class MemberOfAMovingCommitteeTest {
    private static final String CITY = "benxi";
    private static final String KEPT = "210502007007";

    @Autowired
    private TestClient client;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManager entities;

    private OrganizationClient city;

    @BeforeEach
    void inTheCity() {
        city = new OrganizationClient(client, CITY);
    }

    private String committee(String area) {
        return city.activeAt(area).path("id").asString("");
    }

    private String member(String area) {
        return new PersonClient(client).registered(city.admin(), area);
    }

    @Test
    void whoIsAppointedWhileTheCommitteeMovesGoesAlong() throws Exception {
        String ended = "210502007005";
        String committee = committee(ended);
        UUID id = NodeId.parse(committee).uuid();
        String input = ", input: {personId: \"%s\", from: \"2026-01-01\"}".formatted(member(ended));
        try (var moving = new HeldAct(transactions, entities, act -> isMoving(act, id))) {
            merge(ended);
            moving.isHeld();
            JsonNode appointment =
                    moving.meet(CITY, () -> city.act(city.admin(), "organizationAppointMember", committee, input));
            assertThat(appointment.path("userErrors").toString()).isEqualTo("[]");
        }
        assertThat(city.read(committee, "area").path("area").asString("")).isEqualTo(KEPT);
        assertThat(areaOfMember(committee)).isEqualTo(KEPT);
    }

    /** The move is known of only when the appointment has begun: nobody reads events past what may still come before. */
    @Test
    void whoIsBeingAppointedWhenTheCommitteeMovesFollows() throws Exception {
        String ended = "210502007006";
        String committee = committee(ended);
        Map<String, Object> variables = Map.of("id", committee, "person", member(ended));
        try (var sequencer = new HeldAct(
                        transactions, entities, act -> act.operation().equals("sequencer"));
                var appointing = new HeldAct(transactions, entities)) {
            merge(ended);
            sequencer.isHeld();
            var appointment = appointing.begin(client, city.admin(), headers -> client.send("""
                            mutation($id: ID!, $person: ID!) {
                              organizationAppointMember(id: $id, input: {personId: $person, from: "2026-01-01"}) {
                                userErrors { code } } }""", variables, headers));
            sequencer.goOn();
            await().until(() -> appointing.isWaitedFor(CITY)
                    || city.read(committee, "area").path("area").asString("").equals(KEPT));
            appointing.goOn();
            assertThat(appointment
                            .get()
                            .data()
                            .at("/organizationAppointMember/userErrors")
                            .toString())
                    .isEqualTo("[]");
        }
        await().until(() -> areaOfMember(committee).equals(KEPT));
    }

    private Object areaOfMember(String committee) {
        return CurrentTenant.call(
                CITY,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> entities.createNativeQuery(
                                        "select area from part_time_member where organization_id = :id")
                                .setParameter("id", NodeId.parse(committee).uuid())
                                .getSingleResult()));
    }

    private boolean isMoving(Act act, UUID committee) {
        return act.operation().equals("organization-recoding")
                && entities.find(Organization.class, committee).getArea().equals(KEPT);
    }

    private void merge(String ended) {
        String admin = CITY + ".city-admin";
        JsonNode found = client.as(admin, "{ division(code: \"%s\") { id } }".formatted(ended))
                .data();
        var answer = client.as(
                admin,
                "mutation($id: ID!, $input: DivisionMergeInput!) { divisionMerge(id: $id, input: $input) { userErrors { message } } }",
                Map.of(
                        "id",
                        found.at("/division/id").asString(""),
                        "input",
                        Map.of("withCodes", List.of(KEPT), "intoCode", KEPT)));
        assertThat(answer.data().at("/divisionMerge/userErrors").toString()).isEqualTo("[]");
    }
}
