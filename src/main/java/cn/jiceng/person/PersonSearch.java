package cn.jiceng.person;

import static cn.jiceng.security.Role.AUDITOR;
import static cn.jiceng.security.Role.CITY_ADMIN;
import static cn.jiceng.security.Role.COMMUNITY_ADMIN;
import static cn.jiceng.security.Role.DISTRICT_ADMIN;
import static cn.jiceng.security.Role.STREET_ADMIN;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Selection;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists persons to clerks and accesses to auditors, each of the viewer's own area alone. */
@Component
class PersonSearch {
    private static final Set<Role> CLERKS =
            EnumSet.of(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, CITY_ADMIN, AUDITOR);

    /** Nobody has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonKeys keys;

    PersonSearch(PersonKeys keys) {
        this.keys = keys;
    }

    Connection<Person> persons(Loader loader) {
        Viewer viewer = require(CLERKS);
        return loader.list(Person.class, inside(viewer), this::translated);
    }

    Connection<PersonAccess> accesses(Loader loader) {
        Viewer viewer = require(EnumSet.of(AUDITOR));
        return loader.list(PersonAccess.class, inside(viewer));
    }

    private static Selection inside(Viewer viewer) {
        return Selection.beginning("area", viewer.areas());
    }

    private static Viewer require(Set<Role> roles) {
        Viewer viewer = Viewer.require();
        if (!viewer.isAny(roles)) {
            throw new Problem(ErrorCode.FORBIDDEN, "This needs one of the roles %s.".formatted(roles));
        }
        return viewer;
    }

    /** What is looked for by a value is found by its hash: the filter then asks for ids. */
    private Map<String, @Nullable Object> translated(Map<String, @Nullable Object> filter) {
        Map<String, @Nullable Object> translated = new LinkedHashMap<>(filter);
        if (filter.get("or") instanceof List<?> alternatives) {
            translated.put("or", alternatives.stream().map(this::alternative).toList());
        }
        List<List<UUID>> found = new ArrayList<>();
        if (translated.remove("phone") instanceof Map<?, ?> phone) {
            found.add(keys.withPhone(String.valueOf(phone.get("eq"))));
        }
        if (translated.remove("idNumber") instanceof Map<?, ?> idNumber) {
            found.add(keys.withIdNumber(String.valueOf(idNumber.get("eq")).toUpperCase(Locale.ROOT)));
        }
        found.stream().reduce(PersonSearch::both).ifPresent(ids -> translated.put("id", condition(ids)));
        return translated;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> alternative(Object filter) {
        return translated((Map<String, @Nullable Object>) filter);
    }

    private static List<UUID> both(List<UUID> some, List<UUID> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static Map<String, Object> condition(List<UUID> ids) {
        return ids.isEmpty() ? Map.of("eq", NOBODY) : Map.of("in", ids);
    }
}
