package cn.jiceng.security;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** In demo mode, gives each tenant a client a role, named {@code <tenant>.<role>}, all with the secret {@code demo}. */
@Component
@Order(20)
public class DemoClients implements OpeningStep {
    /** The secret of every demo client. */
    public static final String SECRET = "demo";

    private final Clients clients;
    private final boolean demo;
    private final String secretHash;

    DemoClients(Clients clients, DatabaseServer server, PasswordEncoder passwords) {
        this.clients = clients;
        this.demo = server.demo();
        this.secretHash = demo ? String.valueOf(passwords.encode(SECRET)) : "";
    }

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return demo ? "demo " + roles(tenant) : "none";
    }

    @Override
    public String run(Tenant tenant) {
        if (!demo) {
            return "none";
        }
        List<String> names = names(tenant);
        roles(tenant).forEach(role -> clients.save(new Client(name(tenant, role), role, secretHash)));
        return String.join(", ", names);
    }

    /** The demo clients of a tenant, none outside demo mode. */
    public List<String> names(Tenant tenant) {
        return demo ? roles(tenant).stream().map(role -> name(tenant, role)).toList() : List.of();
    }

    private static List<Role> roles(Tenant tenant) {
        return tenant.kind() == Tenant.Kind.PROVINCE
                ? List.of(Role.PROVINCE_ANALYST, Role.AUDITOR)
                : List.of(Role.CITY_ADMIN, Role.AUDITOR, Role.PARTNER);
    }

    private static String name(Tenant tenant, Role role) {
        return tenant.id() + '.' + role.clientSuffix();
    }
}
