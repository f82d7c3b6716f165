package cn.jiceng.grid;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The bounds of grids, as writers see them. */
interface GridBoundaries extends Repository<GridBoundary, UUID> {
    GridBoundary save(GridBoundary boundary);
}
