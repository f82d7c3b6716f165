package cn.jiceng.gridwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The coverage of grids by party organizations, as writers see it. */
interface GridCoverages extends JpaRepository<GridCoverage, UUID> {
    List<GridCoverage> findByGridId(UUID gridId);

    List<GridCoverage> findByGridIdAndEndedOnIsNull(UUID gridId);

    List<GridCoverage> findByOrganizationIdAndEndedOnIsNull(UUID organizationId);
}
