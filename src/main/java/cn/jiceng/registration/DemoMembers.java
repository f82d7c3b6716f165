package cn.jiceng.registration;

import cn.jiceng.account.DemoIdentities;
import cn.jiceng.demo.DemoData;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.MemberRegistrationState;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** In demo mode, lets the demo accounts of a party member and of a liaison be a member who is registered, and its unit. */
@Component
@Order(55)
class DemoMembers implements OpeningStep {
    private final DemoData demo;
    private final DemoIdentities identities;
    private final MemberRegistrations registrations;
    private final TransactionOperations transaction;

    DemoMembers(
            DemoData demo,
            DemoIdentities identities,
            MemberRegistrations registrations,
            TransactionOperations transaction) {
        this.demo = demo;
        this.identities = identities;
        this.registrations = registrations;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "members of demo accounts";
    }

    /** Another scale finds the same member. */
    @Override
    public String fingerprint(Tenant tenant) {
        return demo.isWanted(tenant) ? "first member" : "none";
    }

    @Override
    public String run(Tenant tenant) {
        transaction.executeWithoutResult(status -> first().ifPresent(member -> {
            identities.introduce(tenant, Role.PARTY_MEMBER, area -> new Identity(member.getPersonId(), null, null));
            identities.introduce(tenant, Role.UNIT_LIAISON, area -> new Identity(null, member.getUnitId(), null));
        }));
        return fingerprint(tenant);
    }

    /** Of the first community that has any. */
    private Optional<MemberRegistration> first() {
        return registrations.findFirstByStateOrderByAreaAscIdAsc(MemberRegistrationState.ACTIVE);
    }
}
