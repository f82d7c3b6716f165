package cn.jiceng.unit;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the mutations of units are called so that they do something. */
@Component
class UnitAuthority implements AuthorityFixtures {

    @Override
    public String type() {
        return "Unit";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of("KNOWN", TrialMembers::unit);
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("unitCreate", (city, area, id) -> TrialMembers.ofUnit(area)),
                AuthorityCall.on(
                        "KNOWN",
                        "unitUpdate",
                        (city, area, id) -> Map.of("name", UUID.randomUUID().toString())));
    }
}
