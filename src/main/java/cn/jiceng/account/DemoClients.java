package cn.jiceng.account;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenancy.TenantSettings;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jiceng.tenantfile.DivisionRow;
import cn.jiceng.tenantfile.Tenant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In demo mode, gives each tenant a client for each role that has something to do there, named {@code <tenant>.<role>}, all with the secret {@code demo}. */
@Component
@Order(20)
public class DemoClients implements OpeningStep {
    /** The secret of every demo client. */
    public static final String SECRET = "demo";

    /** Through which the demo users sign in; it is no more than an example, and nothing need listen there. */
    static final String PORTAL = "portal";

    private static final List<String> PORTAL_URIS = List.of("http://localhost:3000/callback");
    private static final List<String> AFTER_SIGNING_OUT = List.of("http://localhost:3000/");

    private static final Map<Role, DivisionLevel> LEVELS = new EnumMap<>(Map.of(
            Role.RESIDENT, DivisionLevel.COMMUNITY,
            Role.PARTY_MEMBER, DivisionLevel.COMMUNITY,
            Role.UNIT_LIAISON, DivisionLevel.COMMUNITY,
            Role.GRID_WORKER, DivisionLevel.COMMUNITY,
            Role.PROPERTY_COMPANY, DivisionLevel.COMMUNITY,
            Role.COMMUNITY_ADMIN, DivisionLevel.COMMUNITY,
            Role.STREET_ADMIN, DivisionLevel.STREET,
            Role.DISTRICT_ADMIN, DivisionLevel.DISTRICT,
            Role.DEPARTMENT_HANDLER, DivisionLevel.DISTRICT));

    /** What the demo partner may ask for, and the users of a partner through the demo portal: everything but persons. */
    public static final Set<String> SCOPES = Set.of(
            "divisions:read",
            "grids:read",
            "lists:read",
            "organizations:read",
            "pairings:read",
            "registrations:read",
            "wishes:read",
            "tenant:read",
            "units:read");

    private static final List<Role> OF_PROVINCES = List.of(Role.PROVINCE_ANALYST, Role.AUDITOR);
    private static final List<Role> OF_CITIES = List.of(
            Role.CITY_ADMIN,
            Role.DISTRICT_ADMIN,
            Role.STREET_ADMIN,
            Role.COMMUNITY_ADMIN,
            Role.GRID_WORKER,
            Role.DEPARTMENT_HANDLER,
            Role.AUDITOR,
            Role.PARTNER,
            Role.RESIDENT,
            Role.PARTY_MEMBER,
            Role.UNIT_LIAISON,
            Role.PROPERTY_COMPANY);

    private final Clients clients;
    private final TenantSettings settings;
    private final boolean demo;
    private final String secretHash;
    private final Map<String, Map<Role, String>> areas = new ConcurrentHashMap<>();

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
        return demo ? "demo with portal and its scopes " + areas(tenant) + new TreeSet<>(SCOPES) : "none";
    }

    @Override
    @Transactional
    public String run(Tenant tenant) {
        if (!demo) {
            return "none";
        }
        Map<Role, String> wanted = areas(tenant);
        for (Role role : Role.values()) {
            String area = wanted.get(role);
            if (area == null) {
                clients.findByClientId(name(tenant, role)).ifPresent(clients::delete);
            } else {
                save(name(tenant, role), role, area);
            }
        }
        savePortal(tenant.id() + '.' + PORTAL);
        return String.join(", ", names(tenant));
    }

    private void savePortal(String name) {
        Client portal = clients.findByClientId(name)
                .orElseGet(() -> clients.save(new Client(name, null, "", SCOPES, PORTAL_URIS)));
        portal.mayAsk(SCOPES);
        portal.leadAfterSigningOut(AFTER_SIGNING_OUT);
    }

    /** Whoever it was introduced as, it stays. */
    private void save(String name, Role role, String area) {
        Set<String> scopes = role == Role.PARTNER ? SCOPES : Set.of();
        clients.findByClientId(name)
                .orElseGet(() -> clients.save(new Client(name, role, area, scopes, List.of())))
                .actIn(area, scopes, secretHash);
    }

    /** The demo clients of a tenant, none outside demo mode. */
    public List<String> names(Tenant tenant) {
        return demo
                ? areas(tenant).keySet().stream()
                        .map(role -> name(tenant, role))
                        .toList()
                : List.of();
    }

    Map<Role, String> areas(Tenant tenant) {
        return areas.computeIfAbsent(tenant.id(), absent -> areas(tenant, settings.divisions(tenant)));
    }

    /** Who runs a division runs the first of its level; where a tenant has none of it, there is nobody to run it. */
    static Map<Role, String> areas(Tenant tenant, List<DivisionRow> divisions) {
        Map<Role, String> areas = new LinkedHashMap<>();
        for (Role role : roles(tenant)) {
            DivisionLevel level = LEVELS.get(role);
            Stream<String> area = level == null
                    ? Stream.of("")
                    : divisions.stream()
                            .filter(division -> division.level() == level)
                            .map(DivisionRow::code);
            area.findFirst().ifPresent(code -> areas.put(role, code));
        }
        return areas;
    }

    private static List<Role> roles(Tenant tenant) {
        return tenant.kind() == Tenant.Kind.PROVINCE ? OF_PROVINCES : OF_CITIES;
    }

    static String name(Tenant tenant, Role role) {
        return tenant.id() + '.' + role.clientSuffix();
    }
}
