package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jicengschema.types.OrganizationState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A temporary branch ends by itself when the day after its last begins. */
@ServerTest
class TemporaryBranchesTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TestClient client;

    @Autowired
    private Organizations organizations;

    @Autowired
    private OrganizationService service;

    @Autowired
    private TransactionOperations transaction;

    private String branch(String endsOn) {
        var city = new OrganizationClient(client, "dongcheng");
        return city.active(city.proposal(Map.of("type", "TEMPORARY_BRANCH", "endsOn", endsOn)))
                .path("id")
                .asString("");
    }

    /** The state after the job ran at a moment, which is then undone. */
    private OrganizationState stateAt(Instant moment, String branch) {
        UUID id = NodeId.parse(branch).uuid();
        var job = new TemporaryBranches(organizations, service, Clock.fixed(moment, CITY));
        return CurrentTenant.call(
                "dongcheng",
                () -> Act.ofSystem(job.name(), moment)
                        .call(() -> transaction.execute(status -> {
                            status.setRollbackOnly();
                            job.run().ifPresent(due -> assertThat(due).isAfter(moment));
                            return organizations.findById(id).orElseThrow().getState();
                        })));
    }

    @Test
    void itsLastDayIsStillItsOwn() {
        String branch = branch("2101-01-01");
        Instant next = LocalDate.of(2101, 1, 2).atStartOfDay(CITY).toInstant();
        assertThat(stateAt(next.minusSeconds(1), branch)).isEqualTo(OrganizationState.ACTIVE);
        assertThat(stateAt(next, branch)).isEqualTo(OrganizationState.DISSOLVED);
    }

    @Test
    void theServerDoesItAndSaysSo() {
        String branch = branch("2025-01-01");
        var city = new OrganizationClient(client, "dongcheng");
        await().until(() ->
                city.read(branch, "state").path("state").asString("").equals("DISSOLVED"));
        JsonNode read = city.read(branch, "remark history(first: 1) { nodes { actor operation } }");
        assertThat(read.path("remark").asString("")).isEqualTo("临时党支部期满");
        assertThat(read.at("/history/nodes/0/actor").asString("")).isEqualTo("SYSTEM");
        assertThat(read.at("/history/nodes/0/operation").asString("")).isEqualTo("temporary-branches");
    }
}
