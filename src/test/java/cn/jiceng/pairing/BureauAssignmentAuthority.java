package cn.jiceng.pairing;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How bureaus are assigned and unassigned: a community has one at a time, so those that stay lie in communities beside it. */
@Component
class BureauAssignmentAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    private final Map<String, Integer> made = new HashMap<>();

    @Override
    public String type() {
        return "BureauAssignment";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                this::beside,
                "ENDED",
                (city, area) -> city.done("bureauUnassign", Map.of("id", assigned(city, area), "input", WHY)));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("bureauAssign", BureauAssignmentAuthority::free),
                AuthorityCall.on("OPEN", "bureauUnassign", (city, area, id) -> WHY));
    }

    private static Map<String, Object> ofNewUnit(TrialCity city, String area) {
        return Map.of("unitId", TrialMembers.unit(city, area), "area", area);
    }

    /** For the community itself, for which nobody answers any more. */
    private static Map<String, Object> free(TrialCity city, String area, String id) {
        city.found("{ bureauAssignments(filter: {area: {eq: \"%s\"}, endedOn: {isNull: true}}) { nodes { id } } }"
                        .formatted(area))
                .at("/bureauAssignments/nodes")
                .forEach(open ->
                        city.done("bureauUnassign", Map.of("id", open.path("id").asString(""), "input", WHY)));
        return ofNewUnit(city, area);
    }

    private static String assigned(TrialCity city, String area) {
        return city.done("bureauAssign", Map.of("input", free(city, area, "")));
    }

    private String beside(TrialCity city, String area) {
        int number = 2 + made.merge(area, 1, Integer::sum);
        return assigned(city, "%s%03d".formatted(area.substring(0, 9), number));
    }
}
