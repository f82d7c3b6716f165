package cn.jiceng.lists;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of needs are called so that they do something. */
@Component
public class NeedAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Need";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                NeedAuthority::open,
                "MATCHED",
                NeedAuthority::matched,
                "CLOSED",
                (city, area) -> city.done("listEntryClose", Map.of("id", open(city, area), "input", WHY)));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("needCreate", (city, area, id) -> entry(area)),
                AuthorityCall.on("OPEN", "listEntryUpdate", (city, area, id) -> Map.of("title", "另一名称")),
                AuthorityCall.on(
                        "OPEN", "listEntryMatch", (city, area, id) -> Map.of("resourceId", resource(city, area))),
                AuthorityCall.on("MATCHED", "listEntryUnmatch"),
                AuthorityCall.on("OPEN", "listEntryClose", (city, area, id) -> WHY));
    }

    static Map<String, Object> entry(String area) {
        return Map.of("area", area, "title", "试条目", "category", "TRIAL");
    }

    /** The id of a need that waits for a match. */
    public static String open(TrialCity city, String area) {
        return city.done("needCreate", Map.of("input", entry(area)));
    }

    static String resource(TrialCity city, String area) {
        return city.done("resourceCreate", Map.of("input", entry(area)));
    }

    /** The id of a need that is matched with a resource of the place itself. */
    public static String matched(TrialCity city, String area) {
        return matched(city, area, resource(city, area));
    }

    static String matched(TrialCity city, String area, String resource) {
        Map<String, Object> input = Map.of("resourceId", resource);
        return city.done("listEntryMatch", Map.of("id", open(city, area), "input", input));
    }
}
