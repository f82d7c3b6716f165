package cn.jiceng.registration;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of registrations of members are called so that they do something. */
@Component
class MemberRegistrationAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "MemberRegistration";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "SUBMITTED", TrialMembers::submitted,
                "ACTIVE", TrialMembers::accepted,
                "REJECTED",
                        (city, area) -> then(city, TrialMembers.submitted(city, area), "memberRegistrationReject", WHY),
                "WITHDRAWN",
                        (city, area) ->
                                then(city, TrialMembers.submitted(city, area), "memberRegistrationWithdraw", WHY),
                "TRANSFERRED", MemberRegistrationAuthority::transferred);
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("memberRegister", (city, area, id) -> TrialMembers.registering(city, area)),
                AuthorityCall.on("SUBMITTED", "memberRegistrationAccept"),
                AuthorityCall.on("SUBMITTED", "memberRegistrationReject", (city, area, id) -> WHY),
                AuthorityCall.on("ACTIVE", "memberRegistrationTransfer", (city, area, id) -> next(area)),
                AuthorityCall.on("ACTIVE", "memberRegistrationWithdraw", (city, area, id) -> WHY),
                AuthorityCall.on("ACTIVE", "memberFeedbackGive", (city, area, id) -> Map.of("grade", "GOOD")));
    }

    private static String then(TrialCity city, String id, String mutation, Map<String, ?> input) {
        return city.done(mutation, Map.of("id", id, "input", input));
    }

    /** Another community of the street. */
    private static Map<String, Object> next(String area) {
        return Map.of("area", area.substring(0, 9) + "003");
    }

    private static String transferred(TrialCity city, String area) {
        String id = TrialMembers.accepted(city, area);
        then(city, id, "memberRegistrationTransfer", next(area));
        return id;
    }
}
