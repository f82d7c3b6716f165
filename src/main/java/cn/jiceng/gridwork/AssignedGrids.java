package cn.jiceng.gridwork;

import cn.jiceng.security.Workplaces;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever is assigned to a grid may do there what is granted to its workers. */
@Component
class AssignedGrids implements Workplaces {
    private final GridAssignments assignments;

    AssignedGrids(GridAssignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public Set<UUID> of(UUID person) {
        return assignments.findByPersonIdAndEndedOnIsNull(person).stream()
                .map(GridAssignment::getGridId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
