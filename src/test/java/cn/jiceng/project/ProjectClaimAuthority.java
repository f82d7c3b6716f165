package cn.jiceng.project;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How projects are claimed, which is done once. */
@Component
class ProjectClaimAuthority implements AuthorityFixtures {
    private final TrialMembers members;

    ProjectClaimAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "ProjectClaim";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(AuthorityCall.making(
                "projectClaim",
                ProjectAuthority::planned,
                (city, area, id) -> Map.of("registrationId", members.active(city, area))));
    }
}
