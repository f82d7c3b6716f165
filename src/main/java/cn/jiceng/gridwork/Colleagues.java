package cn.jiceng.gridwork;

import cn.jiceng.person.CaseContacts;
import cn.jiceng.person.Person;
import cn.jiceng.person.PersonalKind;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works in a grid: whoever works there too has to be able to call them, as a handler of the grid's affairs. */
@Component
class Colleagues {
    private static final Set<PersonalKind> CONTACT = EnumSet.of(PersonalKind.NAME, PersonalKind.PHONE);

    CompletableFuture<@Nullable Person> find(GridAssignment assignment, Loader loader) {
        UUID worker = worker().orElse(null);
        return worker == null
                ? loader.related(Person.class, assignment.getPersonId())
                : CaseContacts.find(
                        assignment.getPersonId(),
                        "Colleagues",
                        assignment.getGridId(),
                        loader,
                        (session, grids) -> rights(session, grids, worker));
    }

    private static Optional<UUID> worker() {
        return Viewer.current()
                .filter(viewer -> viewer.isAny(EnumSet.of(Role.GRID_WORKER)))
                .flatMap(viewer -> Optional.ofNullable(viewer.self().person()));
    }

    private static List<Set<PersonalKind>> rights(Session session, List<UUID> grids, UUID worker) {
        List<UUID> own = session.createSelectionQuery(
                        "select a.gridId from GridAssignment a where among(:grids, a.gridId) and a.personId = :worker and a.endedOn is null",
                        UUID.class)
                .setParameter("grids", grids.toArray(UUID[]::new))
                .setParameter("worker", worker)
                .getResultList();
        return grids.stream()
                .map(grid -> own.contains(grid) ? CONTACT : Set.<PersonalKind>of())
                .toList();
    }
}
