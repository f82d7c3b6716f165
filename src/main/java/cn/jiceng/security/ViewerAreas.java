package cn.jiceng.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where viewers act: in the area of their token, and in what became of it since; known after 30 s at most. */
@Component
class ViewerAreas {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final ObjectProvider<AreaSuccession> succession;
    private final Cache<Area, Set<String>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Area(String tenant, String code) {}

    /** Asked for late: the filter of tokens is made before the divisions can be read. */
    ViewerAreas(ObjectProvider<AreaSuccession> succession) {
        this.succession = succession;
    }

    /** The viewer, acting in all these areas. To be called inside the tenant. */
    Viewer resolve(Viewer viewer) {
        if (viewer.area().isEmpty()) {
            return viewer;
        }
        return viewer.actingIn(known.get(new Area(viewer.tenant(), viewer.area()), this::areas));
    }

    private Set<String> areas(Area area) {
        Set<String> areas = new HashSet<>(succession.getObject().successors(area.code()));
        areas.add(area.code());
        return Set.copyOf(areas);
    }
}
