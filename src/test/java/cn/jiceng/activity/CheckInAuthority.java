package cn.jiceng.activity;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of check-ins are called so that they do something. */
@Component
class CheckInAuthority implements AuthorityFixtures {

    private final TrialMembers members;

    CheckInAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "CheckIn";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(AuthorityCall.making(
                "activityCheckIn",
                ActivityAuthority::today,
                (city, area, id) -> Map.of("registrationId", members.active(city, area))));
    }
}
