package cn.jiceng.wish;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** Who claims wishes: members and units for themselves, and the community for all. */
enum WishClaimAction implements Action<WishClaim> {
    CLAIM,
    JOIN;

    private static final Rule<WishClaim> RULE = Rule.<WishClaim>inside(
                    Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
            .or(Rule.own((viewer, claim) -> claim.belongsTo(viewer.self()), Role.PARTY_MEMBER, Role.UNIT_LIAISON));

    @Override
    public Rule<WishClaim> rule() {
        return RULE;
    }

    @Override
    public String mutation() {
        return this == CLAIM ? "wishClaim" : "wishJoin";
    }
}
