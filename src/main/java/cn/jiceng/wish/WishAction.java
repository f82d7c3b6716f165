package cn.jiceng.wish;

import static cn.jicengschema.types.WishState.*;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;
import cn.jicengschema.types.WishState;

/** What can be done to a wish: by whose it is, by the community around, and by whoever has claimed it. */
enum WishAction implements Action<Wish> {
    DRAFT(ofRequesters()),
    RAISE_FROM_NEED(ofAdmins()),
    UPDATE(ofRequesters().from(Wish::getState, WishState.DRAFT, RETURNED)),
    SUBMIT(ofRequesters().from(Wish::getState, WishState.DRAFT, RETURNED)),
    APPROVE(ofReviewers()),
    RETURN(ofReviewers()),
    REJECT(ofReviewers()),
    PUBLISH(ofAdmins().from(Wish::getState, APPROVED, EXPIRED)),
    WITHDRAW(ofRequesters().from(Wish::getState, WishState.DRAFT, SUBMITTED, RETURNED, APPROVED, PUBLISHED, EXPIRED)),
    CONTACT(ofClaimants().from(Wish::getState, CLAIMED, IN_PROGRESS)),
    START(ofClaimants().from(Wish::getState, CLAIMED)),
    RELEASE(ofClaimants().from(Wish::getState, CLAIMED, IN_PROGRESS)),
    FULFIL(ofClaimants().from(Wish::getState, IN_PROGRESS)),
    CONFIRM(ofOthers()),
    DISPUTE(ofOthers()),
    ARCHIVE(ofAdmins().from(Wish::getState, CONFIRMED)),
    /** Whoever has claimed it sees whom to contact, by a right of the case. */
    SEE_BENEFICIARY(Rule.<Wish>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN)
            .or(ofResidents())
            .from(Wish::getState, WishState.DRAFT, WishState.values())) {
        @Override
        public String mutation() {
            return "";
        }
    };

    private final Rule<Wish> rule;

    WishAction(Rule<Wish> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Wish> rule() {
        return rule;
    }

    private static Rule<Wish> ofReviewers() {
        return ofAdmins()
                .from(Wish::getState, SUBMITTED)
                .except("wish.ownReview", (viewer, wish) -> wish.isRequestedBy(viewer.subject(), viewer.self()));
    }

    private static Rule<Wish> ofOthers() {
        return ofRequesters()
                .from(Wish::getState, FULFILLED)
                .except("wish.ownFulfilment", (viewer, wish) -> wish.isFulfilledBy(viewer.subject(), viewer.self()));
    }

    private static Rule<Wish> ofRequesters() {
        return ofAdmins().or(ofResidents());
    }

    private static Rule<Wish> ofClaimants() {
        return ofAdmins()
                .or(Rule.own((viewer, wish) -> wish.isClaimedBy(viewer.self()), Role.PARTY_MEMBER, Role.UNIT_LIAISON));
    }

    private static Rule<Wish> ofResidents() {
        return Rule.own((viewer, wish) -> wish.isOf(viewer.self().person()), Role.RESIDENT);
    }

    private static Rule<Wish> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
