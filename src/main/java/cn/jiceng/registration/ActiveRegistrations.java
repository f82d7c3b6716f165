package cn.jiceng.registration;

import cn.jicengschema.types.MemberRegistrationState;
import cn.jicengschema.types.UnitRegistrationState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who is registered at present, for features that let nobody else act, such as claims of wishes. */
@Service
public class ActiveRegistrations {
    private final MemberRegistrations members;
    private final UnitRegistrations units;

    ActiveRegistrations(MemberRegistrations members, UnitRegistrations units) {
        this.members = members;
        this.units = units;
    }

    /** The active registration of a person, of which there is at most one in the city. */
    public Optional<MemberRegistration> ofPerson(UUID person) {
        return members.findByPersonIdAndState(person, MemberRegistrationState.ACTIVE);
    }

    /** Whether a unit is actively registered with any community of the city. */
    public boolean holdsUnit(UUID unit) {
        return units.existsByUnitIdAndState(unit, UnitRegistrationState.ACTIVE);
    }
}
