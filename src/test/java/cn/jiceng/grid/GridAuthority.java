package cn.jiceng.grid;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the mutations of grids are called so that they do something. */
@Component
class GridAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    private final Map<String, String> organizations = new HashMap<>();

    @Override
    public String type() {
        return "Grid";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "DRAFT",
                GridAuthority::draft,
                "ACTIVE",
                GridAuthority::active,
                "ADJUSTING",
                (city, area) -> city.done("gridAdjust", Map.of("id", active(city, area))),
                "RETIRED",
                (city, area) -> city.done("gridRetire", Map.of("id", active(city, area), "input", WHY)));
    }

    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return city.tried("gridAssign", Map.of("id", id, "input", partTime(person)))
                .isPresent();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("gridCreate", (city, area, id) -> drawing(area)),
                AuthorityCall.making(
                        "gridImport",
                        (city, area, id) -> Map.of("onError", "REJECT_ALL", "rows", List.of(drawing(area)))),
                AuthorityCall.on("DRAFT", "gridDiscard"),
                AuthorityCall.on("ACTIVE", "gridUpdate", (city, area, id) -> Map.of("households", 7)),
                AuthorityCall.on("DRAFT", "gridActivate"),
                AuthorityCall.on("ACTIVE", "gridAdjust"),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridSplit",
                        (city, area, id) -> Map.of("grids", List.of(part(city, area), part(city, area)))),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridMerge",
                        (city, area, id) -> Map.of("withIds", List.of(active(city, area)), "into", part(city, area))),
                AuthorityCall.on("ACTIVE", "gridRetire", (city, area, id) -> WHY),
                AuthorityCall.on("ACTIVE", "gridAssign", (city, area, id) -> partTime(city.person(area))),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridUnassign",
                        (city, area, id) -> Map.of("assignmentId", assigned(city, area, id), "reason", "调离")),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridAppraiseWorker",
                        (city, area, id) -> Map.of("assignmentId", assigned(city, area, id), "score", 90)),
                AuthorityCall.on("ACTIVE", "gridCover", (city, area, id) -> covering(city, area)),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridUncover",
                        (city, area, id) -> Map.of(
                                "coverageId", part(city, id, "gridCover", covering(city, area)), "reason", "调整")),
                AuthorityCall.on("ACTIVE", "gridAddDuty", (city, area, id) -> duty(city, area)),
                AuthorityCall.on(
                        "ACTIVE",
                        "gridEndDuty",
                        (city, area, id) ->
                                Map.of("dutyId", part(city, id, "gridAddDuty", duty(city, area)), "reason", "调整")),
                AuthorityCall.on("ACTIVE", "gridRecordPatrol", GridAuthority::patrol));
    }

    private static Map<String, Object> drawing(String area) {
        return Map.of("type", "DEDICATED", "area", area);
    }

    private static String draft(TrialCity city, String area) {
        String id = city.done("gridCreate", Map.of("input", drawing(area)));
        city.done("gridAssign", Map.of("id", id, "input", leader(city, area)));
        return id;
    }

    private static String active(TrialCity city, String area) {
        return city.done("gridActivate", Map.of("id", draft(city, area)));
    }

    private static Map<String, Object> leader(TrialCity city, String area) {
        return Map.of("personId", city.person(area), "role", "LEADER");
    }

    private static Map<String, Object> partTime(String person) {
        return Map.of("personId", person, "role", "PART_TIME");
    }

    private static Map<String, Object> part(TrialCity city, String area) {
        return Map.of("type", "DEDICATED", "households", 1, "staff", List.of(leader(city, area)));
    }

    /** What an act on the grid makes; any id, where the grid does not allow it. */
    private static String part(TrialCity city, String id, String mutation, Map<String, ?> input) {
        return city.tried(mutation, Map.of("id", id, "input", input)).orElse(id);
    }

    private static String assigned(TrialCity city, String area, String id) {
        return part(city, id, "gridAssign", partTime(city.person(area)));
    }

    private Map<String, Object> covering(TrialCity city, String area) {
        return Map.of(
                "organizationId",
                organizations.computeIfAbsent(area, absent -> organization(city, area)),
                "kind",
                "SHARED");
    }

    private static String organization(TrialCity city, String area) {
        Map<String, Object> proposal = Map.of(
                "code",
                UUID.randomUUID().toString(),
                "name",
                "网格党支部",
                "type",
                "GRID_ORG",
                "form",
                "BRANCH",
                "area",
                area);
        String id = city.done("organizationCreate", Map.of("input", proposal));
        city.doneAs(city.second(), "organizationApprove", Map.of("id", id));
        return city.done("organizationActivate", Map.of("id", id));
    }

    private static Map<String, Object> duty(TrialCity city, String area) {
        return Map.of("kind", "PIONEER_POST", "name", "岗", "personId", city.person(area));
    }

    /** By the leader, or by whose own it is. */
    private static Map<String, Object> patrol(TrialCity city, String area, String id) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String worker = city.owner().map(TrialCity.Owner::person).orElseGet(() -> city.person(area));
        return Map.of("workerId", worker, "patrolledOn", today);
    }
}
