package cn.jiceng.registration;

import cn.jicengschema.types.UnitRegistrationState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registrations of units of the current tenant, as writers see them. */
interface UnitRegistrations extends JpaRepository<UnitRegistration, UUID> {
    boolean existsByUnitIdAndState(UUID unit, UnitRegistrationState state);

    Optional<UnitRegistration> findFirstByUnitIdAndAreaAndState(UUID unit, String area, UnitRegistrationState state);

    Optional<UnitRegistration> findFirstByUnitIdAndStateOrderById(UUID unit, UnitRegistrationState state);

    boolean existsByUnitIdAndAreaAndStateIn(UUID unit, String area, Collection<UnitRegistrationState> states);

    boolean existsByArea(String area);

    List<UnitRegistration> findTop50ByAreaInAndStateInOrderByStateAscIdAsc(
            Collection<String> areas, Collection<UnitRegistrationState> states);

    List<UnitRegistration> findTop5ByAreaAndStateOrderById(String area, UnitRegistrationState state);
}
