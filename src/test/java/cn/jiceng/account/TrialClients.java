package cn.jiceng.account;

import cn.jiceng.platform.persistence.Act;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Clients as a test needs them, with the secret of the demo clients. */
@Component
public class TrialClients {
    private final Clients clients;
    private final Clock clock;

    TrialClients(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * A new client of a city, in the place of one of that name.
     *
     * @param self whom it acts as
     * @return its id
     */
    public String add(String city, String name, Role role, String area, Set<String> scopes, Identity self) {
        String id = city + '.' + name;
        return CurrentTenant.call(city, () -> {
            String hash =
                    clients.findByClientId(city + ".city-admin").orElseThrow().getSecretHash();
            return Act.ofSystem("trial", clock.instant()).call(() -> {
                var client = new Client(id, role, area, scopes, List.of()).withSecret(String.valueOf(hash), "");
                client.become(self);
                clients.findByClientId(id).ifPresent(clients::delete);
                return clients.save(client).getClientId();
            });
        });
    }
}
