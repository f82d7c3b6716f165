package cn.jiceng.gridwork;

import cn.jicengschema.types.GridRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who works in grids, as writers see it. */
interface GridAssignments extends ListCrudRepository<GridAssignment, UUID> {
    List<GridAssignment> findByGridId(UUID gridId);

    List<GridAssignment> findByGridIdAndEndedOnIsNull(UUID gridId);

    List<GridAssignment> findByGridIdAndPersonIdAndEndedOnIsNull(UUID gridId, UUID personId);

    List<GridAssignment> findByPersonIdAndEndedOnIsNull(UUID personId);

    Optional<GridAssignment> findFirstByRoleAndEndedOnIsNullOrderByAreaAscIdAsc(GridRole role);
}
