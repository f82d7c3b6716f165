package cn.jiceng.gridwork;

import cn.jiceng.account.DemoClients;
import cn.jiceng.demo.DemoData;
import cn.jiceng.person.DemoPersons;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.GridRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** In demo mode, lets the demo clients that stand for persons be some: one who works in a grid, and some who live in the city. */
@Component
@Order(45)
class DemoHolders implements OpeningStep {
    private static final String NONE = "none";

    private final DemoData demo;
    private final DemoClients clients;
    private final DemoPersons persons;
    private final GridAssignments assignments;
    private final TransactionOperations transaction;

    DemoHolders(
            DemoData demo,
            DemoClients clients,
            DemoPersons persons,
            GridAssignments assignments,
            TransactionOperations transaction) {
        this.demo = demo;
        this.clients = clients;
        this.persons = persons;
        this.assignments = assignments;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "persons of demo clients";
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
            clients.introduce(tenant, Role.GRID_WORKER, area -> worker());
            clients.introduce(tenant, Role.RESIDENT, area -> living(area, 1));
            clients.introduce(tenant, Role.PARTY_MEMBER, area -> living(area, 2));
            clients.introduce(tenant, Role.UNIT_LIAISON, area -> living(area, 3));
        });
        return "persons";
    }

    private @Nullable UUID worker() {
        return assignments
                .findFirstByRoleAndEndedOnIsNullOrderByAreaAscIdAsc(GridRole.DEDICATED)
                .map(GridAssignment::getPersonId)
                .orElse(null);
    }

    private UUID living(String area, int number) {
        return persons.register(area, '戊', number).getId();
    }
}
