package cn.jiceng.grid;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.mutation.UserError;
import cn.jiceng.tenancy.Policies;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Takes up the work of grids that have all that the city asks for. */
@Component
class GridActivation {
    private final EntityManager entities;
    private final Divisions divisions;
    private final Policies policies;
    private final Clock clock;

    GridActivation(EntityManager entities, Divisions divisions, Policies policies, Clock clock) {
        this.entities = entities;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Activates a grid.
     *
     * @param field path of the argument that is meant, empty for the act as a whole
     * @throws Refusal GRID_NOT_READY, naming all that it lacks
     */
    void activate(Grid grid, String... field) {
        LocalDate today = LocalDate.now(clock);
        var findings = new GridFindings(policies.current().grid(), today);
        GridFacts facts = GridFacts.read(entities.unwrap(Session.class), List.of(grid.getId()))
                .getFirst();
        List<UserError> missing = new ArrayList<>();
        if (!isInUse(grid.getArea())) {
            missing.add(error("COMMUNITY_CLOSED", grid, field));
        }
        findings.preventing(grid, facts).forEach(finding -> missing.add(error(finding.name(), grid, field)));
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
        grid.activate(today);
    }

    private boolean isInUse(String community) {
        return divisions
                .findByCode(community)
                .filter(found -> found.getValidTo() == null)
                .isPresent();
    }

    private static UserError error(String missing, Grid grid, String... field) {
        return new UserError(
                GridRefusal.GRID_NOT_READY, "grid.notReady." + missing, List.of(grid.getArea()), List.of(field));
    }
}
