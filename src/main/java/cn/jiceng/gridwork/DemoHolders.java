package cn.jiceng.gridwork;

import cn.jiceng.account.DemoIdentities;
import cn.jiceng.demo.DemoData;
import cn.jiceng.person.DemoPersons;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.GridRole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** In demo mode, lets the demo accounts of a grid worker and a resident be somebody: one who works in a grid, one who lives there. */
@Component
@Order(45)
class DemoHolders implements OpeningStep {
    private static final String NONE = "none";

    private final DemoData demo;
    private final DemoIdentities identities;
    private final DemoPersons persons;
    private final GridAssignments assignments;
    private final TransactionOperations transaction;

    DemoHolders(
            DemoData demo,
            DemoIdentities identities,
            DemoPersons persons,
            GridAssignments assignments,
            TransactionOperations transaction) {
        this.demo = demo;
        this.identities = identities;
        this.persons = persons;
        this.assignments = assignments;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "persons of demo accounts";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return demo.fingerprint(tenant).equals(NONE) ? NONE : "persons";
    }

    @Override
    public String run(Tenant tenant) {
        if (demo.fingerprint(tenant).equals(NONE)) {
            return NONE;
        }
        transaction.executeWithoutResult(status -> {
            identities.introduce(tenant, Role.GRID_WORKER, area -> worker());
            identities.introduce(tenant, Role.RESIDENT, area -> living(area));
        });
        return "persons";
    }

    private Identity worker() {
        return assignments
                .findFirstByRoleAndEndedOnIsNullOrderByAreaAscIdAsc(GridRole.DEDICATED)
                .map(assignment -> new Identity(assignment.getPersonId(), null, null))
                .orElse(Identity.NONE);
    }

    private Identity living(String area) {
        return new Identity(persons.register(area, '戊', 1).getId(), null, null);
    }
}
