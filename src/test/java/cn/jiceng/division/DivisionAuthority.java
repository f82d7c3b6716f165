package cn.jiceng.division;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the mutations of divisions are called so that they do something: to communities beside the one that is named. */
@Component
class DivisionAuthority implements AuthorityFixtures {
    private static final int PARTS = 20;

    private final Map<String, Street> streets = new ConcurrentHashMap<>();

    /** The communities of a street that nobody else knows, and the codes that it had not given yet. */
    private static final class Street {
        private final Deque<JsonNode> fresh = new ArrayDeque<>();
        private int nextCode = 900;
    }

    @Override
    public String type() {
        return "Division";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of("OPEN", (city, area) -> fresh(city, area).path("id").asString(""), "ENDED", this::ended);
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.on("OPEN", "divisionRename", (city, area, id) -> Map.of("name", "新名社区")),
                AuthorityCall.on("OPEN", "divisionMerge", (city, area, id) -> {
                    String with = fresh(city, area).path("code").asString("");
                    return Map.of("withCodes", List.of(with), "intoCode", with);
                }),
                AuthorityCall.on("OPEN", "divisionSplit", (city, area, id) -> split(area, 2)));
    }

    private Street street(String area) {
        return streets.computeIfAbsent(area.substring(0, 9), absent -> new Street());
    }

    private Map<String, Object> split(String area, int count) {
        List<Map<String, String>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(Map.of("code", area.substring(0, 9) + street(area).nextCode++, "name", "试社区"));
        }
        return Map.of("parts", parts);
    }

    private String ended(TrialCity city, String area) {
        String id = fresh(city, area).path("id").asString("");
        return city.done("divisionSplit", Map.of("id", id, "input", split(area, 2)));
    }

    /** One of those that the street's last community was split into. */
    private JsonNode fresh(TrialCity city, String area) {
        Deque<JsonNode> left = street(area).fresh;
        if (left.size() < 2) {
            JsonNode last = left.isEmpty() ? last(city, area, 1).path(0) : left.remove();
            city.done("divisionSplit", Map.of("id", last.path("id").asString(""), "input", split(area, PARTS)));
            last(city, area, PARTS).forEach(left::add);
        }
        return left.remove();
    }

    private static JsonNode last(TrialCity city, String area, int count) {
        return city.found("{ divisions(last: %d, filter: {code: {startsWith: \"%s\"}}) { nodes { id code } } }"
                        .formatted(count, area.substring(0, 9)))
                .at("/divisions/nodes");
    }
}
