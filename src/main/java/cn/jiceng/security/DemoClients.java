package cn.jiceng.security;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenancy.TenantSettings;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jiceng.tenantfile.DivisionRow;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** In demo mode, gives each tenant a client a role, named {@code <tenant>.<role>}, all with the secret {@code demo}. */
@Component
@Order(20)
public class DemoClients implements OpeningStep {
    /** The secret of every demo client. */
    public static final String SECRET = "demo";

    private static final Map<Role, DivisionLevel> LEVELS = Map.of(
            Role.COMMUNITY_ADMIN, DivisionLevel.COMMUNITY,
            Role.STREET_ADMIN, DivisionLevel.STREET,
            Role.DISTRICT_ADMIN, DivisionLevel.DISTRICT);

    private final Clients clients;
    private final TenantSettings settings;
    private final boolean demo;
    private final String secretHash;

    DemoClients(Clients clients, TenantSettings settings, DatabaseServer server, PasswordEncoder passwords) {
        this.clients = clients;
        this.settings = settings;
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
        roles(tenant)
                .forEach(role -> clients.save(new Client(name(tenant, role), role, area(tenant, role), secretHash)));
        return String.join(", ", names);
    }

    /** The demo clients of a tenant, none outside demo mode. */
    public List<String> names(Tenant tenant) {
        return demo ? roles(tenant).stream().map(role -> name(tenant, role)).toList() : List.of();
    }

    private static List<Role> roles(Tenant tenant) {
        return tenant.kind() == Tenant.Kind.PROVINCE
                ? List.of(Role.PROVINCE_ANALYST, Role.AUDITOR)
                : List.of(
                        Role.CITY_ADMIN,
                        Role.DISTRICT_ADMIN,
                        Role.STREET_ADMIN,
                        Role.COMMUNITY_ADMIN,
                        Role.AUDITOR,
                        Role.PARTNER);
    }

    /** Who runs a division runs the first of its level. */
    private String area(Tenant tenant, Role role) {
        DivisionLevel level = LEVELS.get(role);
        return settings.divisions(tenant).stream()
                .filter(division -> division.level() == level)
                .findFirst()
                .map(DivisionRow::code)
                .orElse("");
    }

    private static String name(Tenant tenant, Role role) {
        return tenant.id() + '.' + role.clientSuffix();
    }
}
