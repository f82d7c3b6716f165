package cn.jiceng.grid;

import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.GridPolicy.OnBreach;
import cn.jicengschema.types.GridFinding;
import cn.jicengschema.types.GridState;
import cn.jicengschema.types.GridType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What about a grid does not agree with the rules of a city; what its policy does not set is not checked.
 *
 * @param today the day on which a patrol may be overdue
 */
record GridFindings(GridPolicy policy, LocalDate today) {
    private static final Set<GridFinding> PREVENTING = EnumSet.of(
            GridFinding.SIZE_OUT_OF_RANGE,
            GridFinding.NO_LEADER,
            GridFinding.LEADER_ROLE_UNFIT,
            GridFinding.TOO_FEW_DEDICATED_WORKERS);

    /** All of them; a finding by itself refuses nothing. */
    Set<GridFinding> of(Grid grid, GridFacts facts) {
        Set<GridFinding> findings = EnumSet.noneOf(GridFinding.class);
        if (grid.getState() == GridState.RETIRED) {
            return findings;
        }
        add(findings, GridFinding.SIZE_OUT_OF_RANGE, isOutOfRange(grid));
        add(findings, GridFinding.NO_LEADER, facts.leaders() == 0);
        add(findings, GridFinding.LEADER_ROLE_UNFIT, facts.leaders() > 0 && !fits(facts.leaderRole()));
        add(findings, GridFinding.TOO_FEW_DEDICATED_WORKERS, isUnder(facts.dedicated(), policy.minDedicated()));
        add(findings, GridFinding.NO_INSTRUCTOR, isUnder(facts.instructors(), policy.instructors()));
        add(findings, GridFinding.STEWARD_OVERLOADED, isOver(facts.largestSteward(), policy.stewardHouseholds()));
        add(findings, GridFinding.NOT_COVERED, facts.coverages() == 0);
        add(findings, GridFinding.PATROL_OVERDUE, isOverdue(grid, facts.lastPatrol()));
        return findings;
    }

    /** Those that keep a grid from being at work; its size does only where the city says so. */
    Set<GridFinding> preventing(Grid grid, GridFacts facts) {
        Set<GridFinding> findings = of(grid, facts);
        if (policy.onBreach() != OnBreach.REFUSAL) {
            findings.remove(GridFinding.SIZE_OUT_OF_RANGE);
        }
        findings.retainAll(PREVENTING);
        return findings;
    }

    private static void add(Set<GridFinding> findings, GridFinding finding, boolean found) {
        if (found) {
            findings.add(finding);
        }
    }

    /** Three-year plan: 300 to 500 permanent households in cities, both ends included. */
    private boolean isOutOfRange(Grid grid) {
        GridPolicy.Households range = policy.households();
        return range != null
                && grid.getType() == GridType.RESIDENTIAL
                && (grid.getHouseholds() < range.min() || grid.getHouseholds() > range.max());
    }

    private boolean fits(@Nullable String leaderRole) {
        return policy.leaderRoles() == null
                || policy.leaderRoles().stream().anyMatch(role -> role.code().equals(leaderRole));
    }

    private static boolean isUnder(long count, @Nullable Integer least) {
        return least != null && count < least;
    }

    private static boolean isOver(int count, @Nullable Integer most) {
        return most != null && count > most;
    }

    /** Panjin: daily, so that after a patrol yesterday the next is due today, and overdue tomorrow. */
    private boolean isOverdue(Grid grid, @Nullable LocalDate lastPatrol) {
        LocalDate last = lastPatrol == null ? grid.getActivatedOn() : lastPatrol;
        return policy.patrolEveryDays() != null
                && grid.isAtWork()
                && last != null
                && last.plusDays(policy.patrolEveryDays()).isBefore(today);
    }
}
