package cn.jiceng.pairing;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of the aid to households are called so that they do something. */
@Component
class HouseholdAidAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "HouseholdAid";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                HouseholdAidAuthority::started,
                "ENDED",
                (city, area) -> city.done("householdAidEnd", Map.of("id", started(city, area), "input", WHY)));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("householdAidStart", HouseholdAidAuthority::start),
                AuthorityCall.on("OPEN", "householdAidEnd", (city, area, id) -> WHY));
    }

    private static Map<String, Object> start(TrialCity city, String area, String id) {
        return Map.of("unitId", TrialMembers.unit(city, area), "personId", TrialMembers.stranger(city, area));
    }

    private static String started(TrialCity city, String area) {
        return city.done("householdAidStart", Map.of("input", start(city, area, "")));
    }
}
