package cn.jiceng.security;

import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.tenancy.CurrentTenant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Clients as a test needs them, with the secret of the demo clients. */
@Component
public class TrialClients {
    private final Clients clients;

    TrialClients(Clients clients) {
        this.clients = clients;
    }

    /**
     * A new client of a city.
     *
     * @param person id of the person that it acts as, empty for none
     * @return its id
     */
    public String add(String city, String name, Role role, String area, Set<String> scopes, String person) {
        String id = city + '.' + name;
        return CurrentTenant.call(city, () -> {
            String hash = clients.findById(city + ".city-admin").orElseThrow().secretHash();
            var client = new Client(id, role, area, scopes, hash);
            if (!person.isEmpty()) {
                client.become(new Identity(NodeId.parse(person).uuid(), null, null));
            }
            return clients.save(client).id();
        });
    }
}
