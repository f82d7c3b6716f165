package cn.jiceng.account;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** In demo mode, gives each tenant a user for each role that has a demo client: with its name and the password {@code demo}. */
@Component
@Order(21)
class DemoUsers implements OpeningStep {
    private static final String PASSWORD = "demo";

    private final Users users;
    private final DemoClients clients;
    private final Supplier<String> passwordHash;
    private final boolean demo;

    DemoUsers(Users users, DemoClients clients, DatabaseServer server, Passwords passwords) {
        this.users = users;
        this.clients = clients;
        this.demo = server.demo();
        this.passwordHash = SingletonSupplier.of(() -> passwords.hash(PASSWORD));
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return demo ? "demo " + clients.areas(tenant) : "none";
    }

    @Override
    @Transactional
    public String run(Tenant tenant) {
        if (!demo) {
            return "none";
        }
        Map<Role, String> wanted = clients.areas(tenant);
        wanted.forEach(this::make);
        return wanted.size() + " demo users";
    }

    private void make(Role role, String area) {
        users.findByName(role.clientSuffix())
                .ifPresentOrElse(
                        user -> user.actIn(area),
                        () -> users.save(
                                new User(role.clientSuffix(), List.of(role), area, Identity.NONE, passwordHash.get())));
    }
}
