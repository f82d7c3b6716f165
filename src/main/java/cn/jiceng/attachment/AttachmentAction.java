package cn.jiceng.attachment;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to an attachment, by whom and when. Whoever may record something binds evidence to it. */
public enum AttachmentAction implements Action<Attachment> {
    PREPARE(ofItsMaker()),
    UPLOAD(ofItsMaker().from(Attachment::state, AttachmentState.PREPARED)) {
        @Override
        public String mutation() {
            return BY_ITS_ADDRESS;
        }
    },
    DOWNLOAD(Rule.<Attachment>inside(
                    Role.GRID_WORKER, Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
            .or(ofItsMaker())
            .from(Attachment::state, AttachmentState.BOUND)) {
        @Override
        public String mutation() {
            return BY_ITS_ADDRESS;
        }
    };

    /** No mutation moves bytes. */
    private static final String BY_ITS_ADDRESS = "";

    private final Rule<Attachment> rule;

    AttachmentAction(Rule<Attachment> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Attachment> rule() {
        return rule;
    }

    /** Auditors, partners and analysts record nothing. */
    private static Rule<Attachment> ofItsMaker() {
        return Rule.own(
                (viewer, attachment) -> attachment.isPreparedBy(viewer.subject()),
                Role.RESIDENT,
                Role.PARTY_MEMBER,
                Role.UNIT_LIAISON,
                Role.GRID_WORKER,
                Role.COMMUNITY_ADMIN,
                Role.STREET_ADMIN,
                Role.DISTRICT_ADMIN,
                Role.CITY_ADMIN,
                Role.DEPARTMENT_HANDLER,
                Role.PROPERTY_COMPANY);
    }
}
