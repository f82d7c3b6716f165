package cn.jiceng.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where viewers act: in the area of their token and in what became of it since, known after 30 s at most, and in the grids
 * that they work in now.
 */
@Component
class ViewerAreas {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 10_000;
    private static final Set<Role> WORKERS = EnumSet.of(Role.GRID_WORKER);

    private final ObjectProvider<AreaSuccession> succession;
    private final ObjectProvider<Workplaces> workplaces;
    private final Cache<Area, Set<String>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Area(String tenant, String code) {}

    /** Asked for late: the filter of tokens is made before the divisions can be read. */
    ViewerAreas(ObjectProvider<AreaSuccession> succession, ObjectProvider<Workplaces> workplaces) {
        this.succession = succession;
        this.workplaces = workplaces;
    }

    /** The viewer, acting in all these places. To be called inside the tenant. */
    Viewer resolve(Viewer viewer) {
        UUID person = viewer.isAny(WORKERS) ? viewer.self().person() : null;
        if (viewer.area().isEmpty() && person == null) {
            return viewer;
        }
        return viewer.actingIn(areas(viewer), person == null ? Set::of : grids(person));
    }

    private Set<String> areas(Viewer viewer) {
        return viewer.area().isEmpty()
                ? viewer.areas()
                : known.get(new Area(viewer.tenant(), viewer.area()), this::areas);
    }

    /** One query a request, and none for whoever is not asked about a grid. */
    private Supplier<Set<UUID>> grids(UUID person) {
        return SingletonSupplier.of(() -> workplaces.getObject().of(person));
    }

    private Set<String> areas(Area area) {
        Set<String> areas = new HashSet<>(succession.getObject().successors(area.code()));
        areas.add(area.code());
        return Set.copyOf(areas);
    }
}
