package cn.jiceng.servicepost;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a claim of a service post: members act for themselves, and the community for all. */
enum PostClaimAction implements Action<PostClaim> {
    CLAIM(ofBoth()),
    RELEASE(ofBoth().from(PostClaim::life, PostClaim.Life.HELD));

    private final Rule<PostClaim> rule;

    PostClaimAction(Rule<PostClaim> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<PostClaim> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return this == CLAIM ? "servicePostClaim" : "servicePostRelease";
    }

    private static Rule<PostClaim> ofBoth() {
        return Rule.<PostClaim>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
                .or(Rule.own((viewer, claim) -> claim.isOf(viewer.self().person()), Role.PARTY_MEMBER));
    }
}
