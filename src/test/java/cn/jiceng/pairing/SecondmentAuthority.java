package cn.jiceng.pairing;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of secondments are called so that they do something. */
@Component
class SecondmentAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Secondment";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                SecondmentAuthority::assigned,
                "ENDED",
                (city, area) -> city.done("secondmentEnd", Map.of("id", assigned(city, area), "input", WHY)));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("secondmentAssign", SecondmentAuthority::sending),
                AuthorityCall.on("OPEN", "secondmentEnd", (city, area, id) -> WHY));
    }

    private static Map<String, Object> sending(TrialCity city, String area, String id) {
        return Map.of("personId", TrialMembers.stranger(city, area), "area", area, "kind", "FIRST_SECRETARY");
    }

    private static String assigned(TrialCity city, String area) {
        return city.done("secondmentAssign", Map.of("input", sending(city, area, "")));
    }
}
