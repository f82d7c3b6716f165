package cn.jiceng.account;

import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenantfile.Tenant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets the demo client and the demo user of a role be somebody of the demo data. */
@Component
public class DemoIdentities {
    private final Clients clients;
    private final Users users;

    DemoIdentities(Clients clients, Users users) {
        this.clients = clients;
        this.users = users;
    }

    /**
     * Lets both act as somebody from now on; {@link Identity#NONE} leaves them as they are.
     *
     * @param holder finds or makes whoever they are, by the code of the division in which they act
     */
    public void introduce(Tenant tenant, Role role, Function<String, Identity> holder) {
        clients.findByClientId(DemoClients.name(tenant, role)).ifPresent(client -> {
            Identity self = holder.apply(client.getArea());
            if (!self.equals(Identity.NONE)) {
                client.become(self);
                clients.save(client);
                users.findByName(role.clientSuffix()).ifPresent(user -> {
                    user.become(self);
                    users.save(user);
                });
            }
        });
    }
}
