package cn.jiceng.registration;

import cn.jiceng.TrialCity;
import cn.jiceng.TrialCity.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Persons, units and members of a city on trial: new ones, or the owner and the owner's unit where objects are made for an owner. */
@Component
public class TrialMembers {
    private final Map<String, String> active = new HashMap<>();

    /** The id of a person of a community. */
    public static String person(TrialCity city, String area) {
        return city.owner().map(Owner::person).orElseGet(() -> stranger(city, area));
    }

    /** The id of a new person, who owns nothing. */
    public static String stranger(TrialCity city, String area) {
        return city.done("personRegister", Map.of("input", Map.of("area", area, "name", "测乙一")));
    }

    /** The id of a unit that lies in a community. */
    public static String unit(TrialCity city, String area) {
        return city.owner().map(Owner::unit).orElseGet(() -> newUnit(city, area));
    }

    private static String newUnit(TrialCity city, String area) {
        return city.done("unitCreate", Map.of("input", ofUnit(area)));
    }

    /** What is recorded of a new unit. */
    public static Map<String, Object> ofUnit(String area) {
        return Map.of("code", UUID.randomUUID().toString(), "name", "试单位", "kind", "OTHER", "area", area);
    }

    /** What somebody is registered by who is not. */
    static Map<String, Object> registering(TrialCity city, String area) {
        return city.owner()
                .map(owner -> Map.<String, Object>of("personId", owner.person(), "unitId", owner.unit(), "area", area))
                .orElseGet(() -> Map.of("personId", stranger(city, area), "area", area));
    }

    /** The id of a registration that is not decided; the owner has none other then. */
    static String submitted(TrialCity city, String area) {
        city.owner().ifPresent(owner -> withdraw(city, newest(city, owner)));
        return city.done("memberRegister", Map.of("input", registering(city, area)));
    }

    static String accepted(TrialCity city, String area) {
        return city.done("memberRegistrationAccept", Map.of("id", submitted(city, area)));
    }

    /** The id of an active registration, the same one for all who own nothing. */
    public String active(TrialCity city, String area) {
        return city.owner()
                .map(owner -> ownersActive(city, area, owner))
                .orElseGet(() -> active.computeIfAbsent(area, absent -> accepted(city, area)));
    }

    private static String ownersActive(TrialCity city, String area, Owner owner) {
        JsonNode newest = newest(city, owner);
        boolean fits = newest.path("state").asString("").equals("ACTIVE")
                && newest.path("area").asString("").equals(area);
        return fits ? newest.path("id").asString("") : accepted(city, area);
    }

    private static JsonNode newest(TrialCity city, Owner owner) {
        return city.found("{ person(id: \"%s\") { memberRegistrations(last: 1) { nodes { id state area } } } }"
                        .formatted(owner.person()))
                .at("/person/memberRegistrations/nodes/0");
    }

    private static void withdraw(TrialCity city, JsonNode registration) {
        String id = registration.path("id").asString("");
        if (!id.isEmpty()) { // what is over already is refused
            city.tried("memberRegistrationWithdraw", Map.of("id", id, "input", Map.of("reason", "试")));
        }
    }
}
