package cn.jiceng.gridwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The coverage of grids by party organizations, as writers see it. */
interface GridCoverages extends ListCrudRepository<GridCoverage, UUID> {
    List<GridCoverage> findByGridId(UUID gridId);

    List<GridCoverage> findByGridIdAndEndedOnIsNull(UUID gridId);
}
