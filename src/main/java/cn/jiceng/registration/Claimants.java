package cn.jiceng.registration;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.MemberRegistrationState;
import cn.jicengschema.types.UnitRegistrationState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * For whom something is claimed: members and liaisons claim for themselves, and a community for the registration that it
 * names. Whether the viewer may claim for it, and whether it is active, the feature asks.
 */
@Service
public class Claimants {
    private final Aggregates aggregates;
    private final MemberRegistrations members;
    private final UnitRegistrations units;

    Claimants(Aggregates aggregates, MemberRegistrations members, UnitRegistrations units) {
        this.aggregates = aggregates;
        this.members = members;
        this.units = units;
    }

    /**
     * The claimant.
     *
     * @param registration the input's {@code registrationId}, null for the viewer's own active one
     * @param area the community of what is claimed: of a unit's registrations, that with it comes first
     * @throws Problem NOT_FOUND where there is no such registration
     * @throws Refusal VALIDATION_FAILED where the viewer gives none and has none
     */
    public Claimant require(@Nullable String registration, String area) {
        return registration == null ? own(area) : named(registration);
    }

    private Claimant named(String registration) {
        return switch (NodeId.parse(registration).type()) {
            case "MemberRegistration" -> Claimant.of(aggregates.require(MemberRegistration.class, registration));
            case "UnitRegistration" -> Claimant.of(aggregates.require(UnitRegistration.class, registration));
            default -> throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        };
    }

    private Claimant own(String area) {
        Viewer viewer = Viewer.require();
        Identity self = viewer.self();
        return Optional.ofNullable(self.person())
                .filter(person -> viewer.isAny(Set.of(Role.PARTY_MEMBER)))
                .flatMap(this::ofPerson)
                .or(() -> Optional.ofNullable(self.unit())
                        .filter(unit -> viewer.isAny(Set.of(Role.UNIT_LIAISON)))
                        .flatMap(unit -> ofUnit(unit, area)))
                .orElseThrow(() -> Refusal.of(CommonRefusal.VALIDATION_FAILED, "claimant.none")
                        .at("input", "registrationId"));
    }

    private Optional<Claimant> ofPerson(UUID person) {
        return members.findByPersonIdAndState(person, MemberRegistrationState.ACTIVE)
                .map(Claimant::of);
    }

    private Optional<Claimant> ofUnit(UUID unit, String area) {
        return units.findFirstByUnitIdAndAreaAndState(unit, area, UnitRegistrationState.ACTIVE)
                .or(() -> units.findFirstByUnitIdAndStateOrderById(unit, UnitRegistrationState.ACTIVE))
                .map(Claimant::of);
    }

    /** Some of those who are actively registered with a community, units first, for demo data. */
    public List<Claimant> of(String community) {
        return Stream.concat(
                        units.findTop5ByAreaAndStateOrderById(community, UnitRegistrationState.ACTIVE).stream()
                                .map(Claimant::of),
                        members.findTop5ByAreaAndStateOrderById(community, MemberRegistrationState.ACTIVE).stream()
                                .map(Claimant::of))
                .toList();
    }
}
