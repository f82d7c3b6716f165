package cn.jiceng.registration;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of registrations of units are called so that they do something. */
@Component
class UnitRegistrationAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "UnitRegistration";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "SUBMITTED", UnitRegistrationAuthority::submitted,
                "ACTIVE", (city, area) -> then(city, submitted(city, area), "unitRegistrationAccept"),
                "REJECTED", (city, area) -> thenWhy(city, submitted(city, area), "unitRegistrationReject"),
                "WITHDRAWN", (city, area) -> then(city, submitted(city, area), "unitRegistrationWithdraw"),
                "ENDED",
                        (city, area) -> thenWhy(
                                city,
                                then(city, submitted(city, area), "unitRegistrationAccept"),
                                "unitRegistrationEnd"));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("unitRegister", UnitRegistrationAuthority::registering),
                AuthorityCall.on("SUBMITTED", "unitRegistrationAccept"),
                AuthorityCall.on("SUBMITTED", "unitRegistrationReject", (city, area, id) -> WHY),
                AuthorityCall.on("SUBMITTED", "unitRegistrationWithdraw"),
                AuthorityCall.on("ACTIVE", "unitRegistrationEnd", (city, area, id) -> WHY));
    }

    private static Map<String, Object> registering(TrialCity city, String area, String id) {
        return Map.of("unitId", TrialMembers.unit(city, area), "area", area);
    }

    /** One at a time of a unit and a community. */
    private static String submitted(TrialCity city, String area) {
        city.owner().ifPresent(owner -> end(city, owner.unit()));
        return city.done("unitRegister", Map.of("input", registering(city, area, "")));
    }

    private static void end(TrialCity city, String unit) {
        city.found(
                        "{ unitRegistrations(filter: {unitId: {eq: \"%s\"}, state: {in: [SUBMITTED, ACTIVE]}}) { nodes { id } } }"
                                .formatted(unit))
                .at("/unitRegistrations/nodes")
                .forEach(open -> {
                    String id = open.path("id").asString("");
                    city.tried("unitRegistrationWithdraw", Map.of("id", id));
                    city.tried("unitRegistrationEnd", Map.of("id", id, "input", WHY));
                });
    }

    private static String then(TrialCity city, String id, String mutation) {
        return city.done(mutation, Map.of("id", id));
    }

    private static String thenWhy(TrialCity city, String id, String mutation) {
        return city.done(mutation, Map.of("id", id, "input", WHY));
    }
}
