package cn.jiceng.gridwork;

import cn.jiceng.person.DemoPersons;
import cn.jiceng.person.Person;
import cn.jiceng.platform.time.Days;
import cn.jiceng.policy.CodedName;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridCoverageKind;
import cn.jicengschema.types.GridRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets demo mode's grids be worked in: by a leader and a dedicated worker each, who patrolled in the last days. */
@Component
public class DemoWork {
    private static final String[] FOUND = {"井盖破损，已报修", "楼道堆物，已劝导", "路灯不亮，已上报"};

    private final DemoPersons persons;
    private final GridAssignments assignments;
    private final GridCoverages coverages;
    private final GridPatrols patrols;
    private final Policies policies;
    private final Days days;

    DemoWork(
            DemoPersons persons,
            GridAssignments assignments,
            GridCoverages coverages,
            GridPatrols patrols,
            Policies policies,
            Days days) {
        this.persons = persons;
        this.assignments = assignments;
        this.coverages = coverages;
        this.patrols = patrols;
        this.policies = policies;
        this.days = days;
    }

    /**
     * Gives a grid a leader, with a role where the city's policy asks for one.
     *
     * @param number of the grid in the city, from 1
     */
    public GridAssignment lead(Workplace grid, int number, LocalDate since) {
        return assign(grid, '甲', number, GridRole.LEADER, leaderRole(number), since);
    }

    /**
     * Gives a grid a dedicated worker, who patrols it, and an instructor where the city's policy asks for one.
     *
     * @return how many objects were stored
     */
    public int staff(Workplace grid, int number, LocalDate since) {
        GridAssignment worker = assign(grid, '乙', number, GridRole.DEDICATED, null, since);
        int patrols = patrol(grid, worker, number);
        Integer instructors = policies.current().grid().instructors();
        if (instructors == null || instructors == 0) {
            return 2 + patrols;
        }
        assign(grid, '丙', number, GridRole.INSTRUCTOR, null, since);
        return 4 + patrols;
    }

    private @Nullable String leaderRole(int number) {
        List<CodedName> roles = policies.current().grid().leaderRoles();
        return roles == null || roles.isEmpty()
                ? null
                : roles.get(number % roles.size()).code();
    }

    private GridAssignment assign(
            Workplace grid, char family, int number, GridRole role, @Nullable String leaderRole, LocalDate since) {
        Person person = persons.register(grid.getArea(), family, number);
        var input =
                GridAssignInput.newBuilder().role(role).leaderRole(leaderRole).build();
        return assignments.save(new GridAssignment(grid, person.getId(), input, since));
    }

    /** Yesterday everywhere, and two days before in every other grid. */
    private int patrol(Workplace grid, GridAssignment worker, int number) {
        LocalDate today = days.today();
        patrols.save(new GridPatrol(grid, worker.getPersonId(), today.minusDays(1), null));
        if (number % 2 == 0) {
            return 1;
        }
        patrols.save(new GridPatrol(grid, worker.getPersonId(), today.minusDays(3), FOUND[number % FOUND.length]));
        return 2;
    }

    /** Lets an organization cover a grid. */
    public void cover(Workplace grid, UUID organization, GridCoverageKind kind, LocalDate since) {
        coverages.save(new GridCoverage(grid, organization, kind, since));
    }
}
