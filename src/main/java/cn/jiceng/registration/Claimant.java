package cn.jiceng.registration;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.ClaimantKind;
import java.util.UUID;

/**
 * Whoever claims what a community offers (认领方): a registered member or unit.
 *
 * @param registration under which it claims
 * @param holder the member's person or the unit
 * @param area the community with which it is registered
 * @param state of the registration
 */
public record Claimant(ClaimantKind kind, UUID registration, UUID holder, String area, Enum<?> state) {
    private static final String ACTIVE = "ACTIVE";

    static Claimant of(MemberRegistration member) {
        return new Claimant(
                ClaimantKind.MEMBER, member.getId(), member.getPersonId(), member.getArea(), member.getState());
    }

    static Claimant of(UnitRegistration unit) {
        return new Claimant(ClaimantKind.UNIT, unit.getId(), unit.getUnitId(), unit.getArea(), unit.getState());
    }

    /**
     * Refuses what only those may claim who are registered now.
     *
     * @throws Refusal VALIDATION_FAILED naming the input's {@code registrationId}
     */
    public Claimant requireActive() {
        if (!state.name().equals(ACTIVE)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "claimant.notActive", state)
                    .at("input", "registrationId");
        }
        return this;
    }

    /** Whether it is the one whom a viewer is or acts for. */
    public boolean is(Identity self) {
        return is(kind, holder, self);
    }

    /** The same, for what keeps no more of a claimant than its kind and holder. */
    public static boolean is(ClaimantKind kind, UUID holder, Identity self) {
        return holder.equals(kind == ClaimantKind.MEMBER ? self.person() : self.unit());
    }

    /** To whom notices for the claimant go. */
    public static Addressee addressee(ClaimantKind kind, UUID holder) {
        return kind == ClaimantKind.MEMBER ? Addressee.person(holder) : Addressee.unit(holder);
    }
}
