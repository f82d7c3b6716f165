package cn.jiceng.servicepost;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of service posts are called so that they do something. */
@Component
class ServicePostAuthority implements AuthorityFixtures {

    @Override
    public String type() {
        return "ServicePost";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "OPEN",
                ServicePostAuthority::open,
                "CLOSED",
                (city, area) -> city.done("servicePostClose", Map.of("id", open(city, area))));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("servicePostCreate", (city, area, id) -> offer(area)),
                AuthorityCall.on("OPEN", "servicePostClose"));
    }

    private static Map<String, Object> offer(String area) {
        return Map.of("area", area, "name", "岗", "programme", "志愿服务", "places", 3);
    }

    static String open(TrialCity city, String area) {
        return city.done("servicePostCreate", Map.of("input", offer(area)));
    }
}
