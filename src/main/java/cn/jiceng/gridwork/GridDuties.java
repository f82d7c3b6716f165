package cn.jiceng.gridwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Pioneer posts and responsibility zones, as writers see them. */
interface GridDuties extends ListCrudRepository<GridDuty, UUID> {
    List<GridDuty> findByGridId(UUID gridId);

    List<GridDuty> findByGridIdAndEndedOnIsNull(UUID gridId);
}
