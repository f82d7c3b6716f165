package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static cn.jiceng.grid.GridClient.error;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Of several who do the same at once one wins, and the others are told so. */
@ServerTest
class GridConcurrencyTest {
    private static final int AT_ONCE = 4;

    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private static List<JsonNode> together(List<Callable<JsonNode>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<JsonNode>> futures = new ArrayList<>();
            for (Callable<JsonNode> act : acts) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            List<JsonNode> payloads = new ArrayList<>();
            for (Future<JsonNode> future : futures) {
                payloads.add(future.get());
            }
            return payloads;
        }
    }

    private void oneWins(List<JsonNode> payloads, String refusal) {
        List<String> refusals = payloads.stream()
                .map(GridClient::error)
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(refusals).hasSize(payloads.size() - 1).containsOnly(refusal);
    }

    @Test
    void aCodeIsGivenOnce() throws Exception {
        String code = city.draft(Map.of()).path("code").asString("");
        JsonNode grid = city.create(city.admin(), Map.of("code", code));
        assertThat(error(grid)).isEqualTo("CONFLICT");
        JsonNode free = city.draft(Map.of());
        done(city.act(city.communityAdmin(), "gridDiscard", free));
        Callable<JsonNode> create =
                () -> city.create(city.admin(), Map.of("code", free.path("code").asString("")));
        oneWins(together(Collections.nCopies(AT_ONCE, create)), "CONFLICT");
    }

    @Test
    void whoAsksForNoCodeGetsAnother() throws Exception {
        Callable<JsonNode> create = () -> city.create(city.admin(), Map.of("area", city.elsewhere()));
        List<JsonNode> payloads = together(Collections.nCopies(3, create));
        payloads.forEach(GridClient::done);
        assertThat(payloads).extracting(payload -> payload.at("/grid/code")).doesNotHaveDuplicates();
    }

    @Test
    void aGridGetsOneLeader() throws Exception {
        JsonNode grid = city.draft(Map.of());
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> leader = city.leader();
            acts.add(() -> city.act(city.communityAdmin(), "gridAssign", grid, leader));
        }
        oneWins(together(acts), "CONFLICT");
        assertThat(city.read(grid, "assignments { totalCount }")
                        .at("/assignments/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aGridIsActivatedOnce() throws Exception {
        JsonNode grid = city.draft(Map.of());
        done(city.act(city.communityAdmin(), "gridAssign", grid, city.leader()));
        done(city.act(city.communityAdmin(), "gridAssign", grid, city.dedicated()));
        Callable<JsonNode> activate = () -> city.act(city.streetAdmin(), "gridActivate", grid);
        oneWins(together(Collections.nCopies(AT_ONCE, activate)), "ILLEGAL_TRANSITION");
    }

    @Test
    void aGridIsSplitOnceAndNobodyIsAssignedToWhatEnds() throws Exception {
        JsonNode grid = city.active(Map.of());
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<Map<String, Object>> parts = List.of(part(), part());
            acts.add(() -> city.act(city.streetAdmin(), "gridSplit", grid, Map.of("grids", parts)));
        }
        Map<String, Object> late = city.dedicated();
        acts.add(() -> city.act(city.communityAdmin(), "gridAssign", grid, late));
        List<JsonNode> payloads = together(acts);
        oneWins(payloads.subList(0, 2), "ILLEGAL_TRANSITION");
        JsonNode left =
                city.read(grid, "successors { code } assignments(filter: {endedOn: {isNull: true}}) { totalCount }");
        assertThat(left.path("successors")).hasSize(2);
        assertThat(left.at("/assignments/totalCount").asInt()).isZero();
    }

    private Map<String, Object> part() {
        return Map.of("type", "RESIDENTIAL", "households", 300, "staff", List.of(city.leader(), city.dedicated()));
    }
}
