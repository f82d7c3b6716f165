package cn.jiceng.person;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of persons are called so that they do something. */
@Component
class PersonAuthority implements AuthorityFixtures {
    @Override
    public String type() {
        return "Person";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(AuthorityCall.making(
                "personRegister", (city, area, id) -> Map.of("area", area, "name", "测甲一", "phone", "19900000001")));
    }
}
