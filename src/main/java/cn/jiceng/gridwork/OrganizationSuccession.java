package cn.jiceng.gridwork;

import cn.jiceng.organization.Organization;
import cn.jiceng.platform.time.Days;
import cn.jicengschema.types.GridCoverageKind;
import cn.jicengschema.types.OrganizationState;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What becomes of the coverage of grids when the organization that covers them ends. */
@Service
public class OrganizationSuccession {
    private static final String MERGED = "党组织合并";
    private static final String DISSOLVED = "党组织撤销";

    private final GridCoverages coverages;
    private final EntityManager entities;
    private final Days days;

    OrganizationSuccession(GridCoverages coverages, EntityManager entities, Days days) {
        this.coverages = coverages;
        this.entities = entities;
        this.days = days;
    }

    /** What the organization covers at present, in the order in which all take the grids. */
    public List<GridCoverage> coverages(UUID organization) {
        return coverages.findByOrganizationIdAndEndedOnIsNull(organization).stream()
                .sorted(Comparator.comparing(GridCoverage::getGridId))
                .toList();
    }

    public void end(GridCoverage coverage) {
        coverage.end(days.today(), DISSOLVED);
    }

    /**
     * Ends a coverage in favour of the organization that goes on, which may have become part of another meanwhile. Where
     * that covers the grid already it stays so, and what is one grid's own already shares this one.
     */
    public void handOver(GridCoverage coverage, UUID into) {
        coverage.end(days.today(), MERGED);
        coverages.flush(); // only one may be a grid's own, or cover it twice, at any time
        Organization goesOn = goesOn(into);
        if (goesOn == null) {
            return;
        }
        List<GridCoverage> others = coverages.findByOrganizationIdAndEndedOnIsNull(goesOn.getId());
        if (others.stream().noneMatch(other -> other.getGridId().equals(coverage.getGridId()))) {
            boolean own = coverage.getKind() == GridCoverageKind.OWN
                    && others.stream().noneMatch(other -> other.getKind() == GridCoverageKind.OWN);
            GridCoverageKind kind = own ? GridCoverageKind.OWN : GridCoverageKind.SHARED;
            coverages.save(new GridCoverage(coverage, goesOn.getId(), kind, days.today()));
        }
    }

    /** Null where it has ended without a successor. */
    private @Nullable Organization goesOn(UUID into) {
        Organization found = entities.find(Organization.class, into);
        while (found != null && found.getMergedIntoId() != null) {
            found = entities.find(Organization.class, found.getMergedIntoId());
        }
        return found != null && found.getState() == OrganizationState.ACTIVE ? found : null;
    }
}
