package cn.jiceng.wish;

import cn.jiceng.platform.loader.Selection;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.WishState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who reads wishes that are not on show: those who work for the city, and whose they are. */
final class WishReadership {
    private static final Set<Role> STAFF = EnumSet.of(
            Role.GRID_WORKER,
            Role.COMMUNITY_ADMIN,
            Role.STREET_ADMIN,
            Role.DISTRICT_ADMIN,
            Role.CITY_ADMIN,
            Role.DEPARTMENT_HANDLER,
            Role.AUDITOR);
    private static final Selection ALL = new Selection("all", "1=1", Map.of(), List.of());
    private static final String SHOWN_OR_OWN =
            "(e.publishedOn is not null and e.state <> :withdrawn or e.personId = :self)";
    private static final UUID NOBODY = new UUID(0, 0);

    private WishReadership() {}

    /** The wishes that the viewer may find. */
    static Selection ofViewer() {
        Optional<Viewer> viewer = Viewer.current();
        if (viewer.filter(one -> one.isAny(STAFF)).isPresent()) {
            return ALL;
        }
        UUID self = viewer.map(one -> one.self().person()).orElse(NOBODY);
        return new Selection(
                "for " + self, SHOWN_OR_OWN, Map.of("withdrawn", WishState.WITHDRAWN, "self", self), List.of());
    }

    /** Whether the viewer may read what a wish says. */
    static boolean holds(Wish wish) {
        return wish.isShown()
                || Viewer.current()
                        .filter(viewer ->
                                viewer.isAny(STAFF) || wish.isOf(viewer.self().person()))
                        .isPresent();
    }
}
