package cn.jiceng.pairing;

import cn.jiceng.division.Division;
import cn.jiceng.division.Divisions;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.tenancy.Policies;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.SecondmentAssignInput;
import cn.jicengschema.types.SecondmentEndInput;
import cn.jicengschema.types.SecondmentFinding;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who is sent where, and what about it does not agree with the city's policy. */
@Service
class SecondmentService {
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Policies policies;
    private final Days days;

    SecondmentService(Divisions divisions, Aggregates aggregates, Policies policies, Days days) {
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.policies = policies;
        this.days = days;
    }

    Secondment assign(SecondmentAssignInput input) {
        Guard.requireIn(SecondmentAction.ASSIGN, input.getArea());
        Person person = aggregates.require(Person.class, input.getPersonId());
        Unit unit = aggregates.requireIfGiven(Unit.class, input.getUnitId());
        requirePlace(divisions.requireOpen(input.getArea()));
        var secondment = aggregates.add(new Secondment(person, unit, input, days.today()));
        secondment.assign();
        return secondment;
    }

    private static void requirePlace(Division division) {
        if (division.getLevel() != DivisionLevel.COMMUNITY && division.getLevel() != DivisionLevel.STREET) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "pairing.noPlace", division.getCode())
                    .at("input", "area");
        }
    }

    Secondment end(Secondment secondment, SecondmentEndInput input) {
        Guard.require(SecondmentAction.END, secondment);
        secondment.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return secondment;
    }

    List<SecondmentFinding> findings(Secondment secondment) {
        return secondment.term().findings(policies.current().registration().secondmentMinMonths(), days.today());
    }
}
