package cn.jiceng.gridwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who works in grids, as writers see it. */
interface GridAssignments extends ListCrudRepository<GridAssignment, UUID> {
    List<GridAssignment> findByGridId(UUID gridId);

    List<GridAssignment> findByGridIdAndEndedOnIsNull(UUID gridId);

    List<GridAssignment> findByGridIdAndPersonIdAndEndedOnIsNull(UUID gridId, UUID personId);
}
