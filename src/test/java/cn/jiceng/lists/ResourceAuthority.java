package cn.jiceng.lists;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of resources are called so that they do something. */
@Component
class ResourceAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Resource";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN", ResourceAuthority::open, "MATCHED", ResourceAuthority::matched, "CLOSED", (city, area) -> {
                    String id = open(city, area);
                    city.done("listEntryClose", Map.of("id", id, "input", WHY));
                    return id;
                });
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("resourceCreate", ResourceAuthority::offer),
                AuthorityCall.on("OPEN", "listEntryUpdate", (city, area, id) -> Map.of("title", "另一名称")),
                AuthorityCall.on("MATCHED", "listEntryUnmatch"),
                AuthorityCall.on("OPEN", "listEntryClose", (city, area, id) -> WHY));
    }

    private static Map<String, Object> offer(TrialCity city, String area, String id) {
        Map<String, Object> offer = new HashMap<>(NeedAuthority.entry(area));
        offer.put("unitId", TrialMembers.unit(city, area));
        return offer;
    }

    private static String open(TrialCity city, String area) {
        return city.done("resourceCreate", Map.of("input", offer(city, area, "")));
    }

    private static String matched(TrialCity city, String area) {
        String id = open(city, area);
        NeedAuthority.matched(city, area, id);
        return id;
    }
}
