package cn.jiceng.grid;

import static cn.jicengschema.types.GridState.ACTIVE;
import static cn.jicengschema.types.GridState.ADJUSTING;
import static cn.jicengschema.types.GridState.DRAFT;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;
import cn.jicengschema.types.GridState;

/**
 * What can be done to a grid, by whom and when. A community draws its grids and runs what is done in them; which grids
 * there are is for the street or higher to decide.
 */
public enum GridAction implements Action<Grid> {
    CREATE(ofAdmins()),
    DISCARD(ofAdmins(), DRAFT),
    UPDATE(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    ACTIVATE(ofSuperiors(), DRAFT, ADJUSTING),
    ADJUST(ofSuperiors(), ACTIVE),
    SPLIT(ofSuperiors(), ACTIVE, ADJUSTING),
    MERGE(ofSuperiors(), ACTIVE, ADJUSTING),
    RETIRE(ofSuperiors(), ACTIVE, ADJUSTING),
    ASSIGN(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    UNASSIGN(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    APPRAISE_WORKER(ofAdmins(), ACTIVE, ADJUSTING),
    COVER(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    UNCOVER(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    ADD_DUTY(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    END_DUTY(ofAdmins(), DRAFT, ACTIVE, ADJUSTING),
    RECORD_PATROL(ofAdmins().or(ofItsWorkers()), ACTIVE, ADJUSTING);

    private final Rule<Grid> rule;

    GridAction(Rule<Grid> rule) {
        this.rule = rule;
    }

    GridAction(Rule<Grid> rule, GridState first, GridState... others) {
        this.rule = rule.from(Grid::getState, first, others);
    }

    @Override
    public Rule<Grid> rule() {
        return rule;
    }

    private static Rule<Grid> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }

    private static Rule<Grid> ofItsWorkers() {
        return Rule.own((viewer, grid) -> viewer.worksIn(grid.getId()), Role.GRID_WORKER);
    }

    private static Rule<Grid> ofSuperiors() {
        return Rule.above(Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
