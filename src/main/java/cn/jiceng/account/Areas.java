package cn.jiceng.account;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.Tenants;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where users and clients may act: inside of their city, and whoever runs a part of it, in that part. */
@Component
class Areas {
    private static final Set<Role> OF_A_PART =
            Set.of(Role.GRID_WORKER, Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN);

    private final Tenants tenants;

    Areas(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The area that an input gives; empty, which is the whole city, where it gives none and the roles allow it. */
    String check(@Nullable String area, Collection<Role> roles) {
        if (area == null || area.isEmpty()) {
            roles.stream().filter(OF_A_PART::contains).findFirst().ifPresent(role -> {
                throw refused("account.areaNeeded", role.name());
            });
            return "";
        }
        String root = tenants.current().divisionCode();
        if (!area.startsWith(root) || !area.matches("[0-9]{2,15}")) {
            throw refused("account.area", root);
        }
        return area;
    }

    private static Refusal refused(String message, String argument) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, argument).at("input", "area");
    }
}
