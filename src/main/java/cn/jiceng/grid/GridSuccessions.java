package cn.jiceng.grid;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Which grids came from which, as writers see it. */
interface GridSuccessions extends Repository<GridSuccession, UUID> {
    GridSuccession save(GridSuccession succession);
}
