package cn.jiceng.gridwork;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The patrols through grids, as writers see them. */
interface GridPatrols extends Repository<GridPatrol, UUID> {
    GridPatrol save(GridPatrol patrol);
}
