package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The coverage of grids follows the organizations that cover them. */
@ServerTest
class GridCoverageSuccessionTest {
    private static final String PRESENT =
            "version coverages(filter: {endedOn: {isNull: true}}) { nodes { kind organization { id } } } all: coverages { totalCount }";

    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private JsonNode covered(String organization, String kind) {
        JsonNode grid = city.draft(Map.of());
        done(city.act(city.admin(), "gridCover", grid, Map.of("organizationId", organization, "kind", kind)));
        return grid;
    }

    private void end(String mutation, String organization, String input) {
        var answer = client.as(
                city.admin(),
                "mutation { %s(id: \"%s\", input: {%s}) { userErrors { code } } }"
                        .formatted(mutation, organization, input));
        assertThat(answer.data().path(mutation).path("userErrors"))
                .as(answer.body().toString())
                .isEmpty();
    }

    private JsonNode after(JsonNode grid, String organization) {
        await().until(() -> !city.read(grid, PRESENT).toString().contains(organization));
        return city.read(grid, PRESENT);
    }

    @Test
    void whatGoesOnCoversTheGrids() {
        String ended = city.organization();
        String goesOn = city.organization();
        JsonNode own = covered(ended, "OWN");
        JsonNode shared = covered(ended, "SHARED");
        end("organizationMerge", ended, "intoId: \"%s\"".formatted(goesOn));
        JsonNode after = after(own, ended);
        assertThat(after.at("/coverages/nodes/0/kind").asString("")).isEqualTo("OWN");
        assertThat(after.at("/coverages/nodes/0/organization/id").asString("")).isEqualTo(goesOn);
        assertThat(after.at("/all/totalCount").asInt()).isEqualTo(2);
        assertThat(after.path("version").asInt()).isEqualTo(2);
        assertThat(after(shared, ended).at("/coverages/nodes/0/kind").asString(""))
                .isEqualTo("SHARED");
    }

    @Test
    void oneThatCoversTheGridAlreadyGoesOnDoingSo() {
        String ended = city.organization();
        String goesOn = city.organization();
        JsonNode grid = covered(ended, "SHARED");
        done(city.act(city.admin(), "gridCover", grid, Map.of("organizationId", goesOn, "kind", "SHARED")));
        end("organizationMerge", ended, "intoId: \"%s\"".formatted(goesOn));
        assertThat(after(grid, ended).at("/coverages/nodes")).hasSize(1);
    }

    @Test
    void whatHasEndedCoversNothing() {
        String ended = city.organization();
        JsonNode grid = covered(ended, "OWN");
        end("organizationDissolve", ended, "reason: \"撤并\"");
        assertThat(after(grid, ended).at("/coverages/nodes")).isEmpty();
    }
}
