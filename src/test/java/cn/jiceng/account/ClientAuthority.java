package cn.jiceng.account;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of clients are called so that they do something. */
@Component
class ClientAuthority implements AuthorityFixtures {
    @Override
    public String type() {
        return "Client";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of("ACTIVE", ClientAuthority::active, "REVOKED", ClientAuthority::revoked);
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("clientRegister", (city, area, id) -> input(area)),
                AuthorityCall.on("ACTIVE", "clientRenewSecret"),
                AuthorityCall.on("ACTIVE", "clientRevoke"));
    }

    private static Map<String, ?> input(String area) {
        return Map.of("name", AccountClient.name(), "role", "AUDITOR", "area", area);
    }

    private static String active(TrialCity city, String area) {
        return city.done("clientRegister", Map.of("input", input(area)));
    }

    private static String revoked(TrialCity city, String area) {
        return city.done("clientRevoke", Map.of("id", active(city, area)));
    }
}
