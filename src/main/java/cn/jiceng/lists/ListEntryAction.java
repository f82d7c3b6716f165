package cn.jiceng.lists;

import static cn.jicengschema.types.ListEntryState.MATCHED;
import static cn.jicengschema.types.ListEntryState.OPEN;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to entries of both lists: communities and those above them match, and units care for what they offer. */
enum ListEntryAction implements Action<ListEntry> {
    CREATE_NEED(ofAdmins()),
    CREATE_RESOURCE(ofBoth()),
    UPDATE(ofBoth().from(ListEntry::getState, OPEN)),
    MATCH(ofAdmins().only(Need.class::isInstance).from(ListEntry::getState, OPEN)),
    UNMATCH(ofBoth().only(entry -> !entry.isEngaged()).from(ListEntry::getState, MATCHED)),
    CLOSE(ofBoth().only(entry -> !entry.isEngaged()).from(ListEntry::getState, OPEN, MATCHED));

    private final Rule<ListEntry> rule;

    ListEntryAction(Rule<ListEntry> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<ListEntry> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return switch (this) {
            case CREATE_NEED -> "needCreate";
            case CREATE_RESOURCE -> "resourceCreate";
            default -> Action.super.mutation();
        };
    }

    private static Rule<ListEntry> ofBoth() {
        return ofAdmins()
                .or(Rule.own((viewer, entry) -> entry.isOf(viewer.self().unit()), Role.UNIT_LIAISON));
    }

    private static Rule<ListEntry> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
