package cn.jiceng.account;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of users are called so that they do something. */
@Component
class UserAuthority implements AuthorityFixtures {
    @Override
    public String type() {
        return "User";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of("ACTIVE", UserAuthority::active, "LOCKED", UserAuthority::locked);
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("userCreate", (city, area, id) -> input(area)),
                AuthorityCall.on("ACTIVE", "userUpdate", (city, area, id) -> Map.of("roles", List.of("RESIDENT"))),
                AuthorityCall.on("ACTIVE", "userSetPassword"),
                AuthorityCall.on("ACTIVE", "userLock"),
                AuthorityCall.on("LOCKED", "userUnlock"));
    }

    private static Map<String, ?> input(String area) {
        return Map.of("name", AccountClient.name(), "roles", List.of("AUDITOR"), "area", area);
    }

    private static String active(TrialCity city, String area) {
        return city.done("userCreate", Map.of("input", input(area)));
    }

    private static String locked(TrialCity city, String area) {
        return city.done("userLock", Map.of("id", active(city, area)));
    }
}
