package cn.jiceng.notice;

import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to notices, by their readers alone; the program of a partner is told nothing. */
public enum NoticeAction implements Action<Governed> {
    READ,
    READ_ALL;

    /** Whose a notice is, no area says: {@link Readership} finds it. */
    @Override
    public Rule<Governed> rule() {
        return Rule.own(
                (viewer, notice) -> false,
                Role.RESIDENT,
                Role.PARTY_MEMBER,
                Role.UNIT_LIAISON,
                Role.GRID_WORKER,
                Role.COMMUNITY_ADMIN,
                Role.STREET_ADMIN,
                Role.DISTRICT_ADMIN,
                Role.CITY_ADMIN,
                Role.DEPARTMENT_HANDLER,
                Role.PROPERTY_COMPANY,
                Role.AUDITOR,
                Role.PROVINCE_ANALYST);
    }
}
