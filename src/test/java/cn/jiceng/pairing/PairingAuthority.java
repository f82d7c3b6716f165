package cn.jiceng.pairing;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of pairings are called so that they do something. */
@Component
class PairingAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Pairing";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                PairingAuthority::agreed,
                "ENDED",
                (city, area) -> city.done("pairingEnd", Map.of("id", agreed(city, area), "input", WHY)));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("pairingAgree", PairingAuthority::agreement),
                AuthorityCall.on("OPEN", "pairingRevise", (city, area, id) -> Map.of("workPlan", "议事")),
                AuthorityCall.on("OPEN", "pairingEnd", (city, area, id) -> WHY));
    }

    private static Map<String, Object> agreement(TrialCity city, String area, String id) {
        return Map.of("unitId", TrialMembers.unit(city, area), "area", area, "agreement", "协议");
    }

    private static String agreed(TrialCity city, String area) {
        city.owner().ifPresent(owner -> end(city, owner.unit()));
        return city.done("pairingAgree", Map.of("input", agreement(city, area, "")));
    }

    /** One at a time of a unit and a community. */
    private static void end(TrialCity city, String unit) {
        city.found("{ pairings(filter: {unitId: {eq: \"%s\"}, endedOn: {isNull: true}}) { nodes { id } } }"
                        .formatted(unit))
                .at("/pairings/nodes")
                .forEach(open ->
                        city.done("pairingEnd", Map.of("id", open.path("id").asString(""), "input", WHY)));
    }
}
