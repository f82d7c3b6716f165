package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The tree stays a tree, whoever moves what at the same time. */
@ServerTest
class OrganizationMovesTest {
    private static final int ROUNDS = 3;

    @Autowired
    private TestClient client;

    private OrganizationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new OrganizationClient(client, "yinchuan");
    }

    private String top() {
        return city.created(city.admin(), city.proposal(Map.of("type", "SOCIAL_ORG")))
                .path("id")
                .asString("");
    }

    private JsonNode move(String id, String below) {
        return city.act(city.admin(), "organizationUpdate", id, ", input: {parentId: \"%s\"}".formatted(below));
    }

    private boolean isMoved(String id, String below, CyclicBarrier start) throws Exception {
        start.await();
        return move(id, below).path("userErrors").isEmpty();
    }

    @Test
    void ofTwoThatAreMovedBelowEachOtherOneStaysWhereItIs() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < ROUNDS; i++) {
                String one = top();
                String other = top();
                assertThat(moved(threads, one, other, other, one)).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    /** What is moved stands in the middle of the other's chain. */
    @Test
    void ofTwoBranchesThatAreMovedBelowEachOthersLeavesOneStaysWhereItIs() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < ROUNDS; i++) {
                String one = top();
                String leafOfOne = top();
                String other = top();
                String leafOfOther = top();
                move(leafOfOne, one);
                move(leafOfOther, other);
                assertThat(moved(threads, one, leafOfOther, other, leafOfOne)).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private List<Boolean> moved(ExecutorService threads, String one, String belowOne, String other, String belowOther)
            throws InterruptedException {
        var start = new CyclicBarrier(2);
        Callable<Boolean> first = () -> isMoved(one, belowOne, start);
        Callable<Boolean> second = () -> isMoved(other, belowOther, start);
        return threads.invokeAll(List.of(first, second)).stream()
                .map(Future::resultNow)
                .toList();
    }
}
