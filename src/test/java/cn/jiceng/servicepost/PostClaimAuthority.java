package cn.jiceng.servicepost;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of claims of service posts are called so that they do something. */
@Component
class PostClaimAuthority implements AuthorityFixtures {

    private final TrialMembers members;

    PostClaimAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "PostClaim";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "HELD",
                this::held,
                "RELEASED",
                (city, area) -> city.done("servicePostRelease", Map.of("id", held(city, area))));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("servicePostClaim", ServicePostAuthority::open, this::claim),
                AuthorityCall.on("HELD", "servicePostRelease"));
    }

    private Map<String, Object> claim(TrialCity city, String area, String id) {
        return Map.of("registrationId", members.active(city, area));
    }

    private String held(TrialCity city, String area) {
        Map<String, Object> input = claim(city, area, "");
        return city.done("servicePostClaim", Map.of("id", ServicePostAuthority.open(city, area), "input", input));
    }
}
