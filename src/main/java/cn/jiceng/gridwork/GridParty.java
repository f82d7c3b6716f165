package cn.jiceng.gridwork;

import cn.jiceng.organization.Organization;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jicengschema.types.GridAddDutyInput;
import cn.jicengschema.types.GridCoverInput;
import cn.jicengschema.types.GridEndDutyInput;
import cn.jicengschema.types.GridUncoverInput;
import cn.jicengschema.types.OrganizationState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

/** What the party does in a grid: organizations that cover it, pioneer posts and responsibility zones. */
@Service
public class GridParty {
    private final GridCoverages coverages;
    private final GridDuties duties;
    private final Aggregates aggregates;
    private final EntityManager entities;
    private final Days days;

    GridParty(GridCoverages coverages, GridDuties duties, Aggregates aggregates, EntityManager entities, Days days) {
        this.coverages = coverages;
        this.duties = duties;
        this.aggregates = aggregates;
        this.entities = entities;
        this.days = days;
    }

    /**
     * Lets an organization cover the grid.
     *
     * @throws Refusal VALIDATION_FAILED for one that is not at work, CONFLICT where it covers the grid already or is
     *     another's own
     */
    public GridCoverage cover(Workplace grid, GridCoverInput input) {
        Organization organization = aggregates.require(Organization.class, input.getOrganizationId());
        entities.lock(organization, LockModeType.PESSIMISTIC_READ); // whoever ends it ends what it covers
        if (organization.getState() != OrganizationState.ACTIVE) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.organizationNotAtWork", organization.getState())
                    .at("input", "organizationId");
        }
        return coverages.save(new GridCoverage(
                grid, organization.getId(), input.getKind(), days.until(input.getStartedOn(), "startedOn")));
    }

    public GridCoverage uncover(Workplace grid, GridUncoverInput input) {
        GridCoverage coverage = aggregates.require(GridCoverage.class, input.getCoverageId());
        coverage.requireOf(grid);
        coverage.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return coverage;
    }

    public GridDuty addDuty(Workplace grid, GridAddDutyInput input) {
        return duties.save(new GridDuty(
                grid,
                input.getKind(),
                input.getName(),
                aggregates.requireIfGiven(Organization.class, input.getOrganizationId()),
                aggregates.requireIfGiven(Person.class, input.getPersonId()),
                days.until(input.getStartedOn(), "startedOn")));
    }

    public GridDuty endDuty(Workplace grid, GridEndDutyInput input) {
        GridDuty duty = aggregates.require(GridDuty.class, input.getDutyId());
        duty.requireOf(grid);
        duty.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return duty;
    }
}
