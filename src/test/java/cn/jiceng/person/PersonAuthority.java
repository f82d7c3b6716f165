package cn.jiceng.person;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of persons are called so that they do something. */
@Component
class PersonAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Person";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of("ACTIVE", PersonAuthority::registered, "ERASED", PersonAuthority::erased);
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("personRegister", (city, area, id) -> somebody(area)),
                AuthorityCall.on("ACTIVE", "personUpdate", (city, area, id) -> Map.of("name", "测甲二")),
                AuthorityCall.on(
                        "ACTIVE", "personReveal", (city, area, id) -> Map.of("fields", List.of("NAME"), "reason", "试")),
                AuthorityCall.on("ACTIVE", "personErase", (city, area, id) -> WHY));
    }

    private static Map<String, Object> somebody(String area) {
        return Map.of("area", area, "name", "测甲一", "phone", "19900000001");
    }

    private static String registered(TrialCity city, String area) {
        return city.done("personRegister", Map.of("input", somebody(area)));
    }

    private static String erased(TrialCity city, String area) {
        String id = registered(city, area);
        city.done("personErase", Map.of("id", id, "input", WHY));
        return id;
    }
}
