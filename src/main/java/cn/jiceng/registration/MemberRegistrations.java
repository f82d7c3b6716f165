package cn.jiceng.registration;

import cn.jicengschema.types.MemberRegistrationState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registrations of members of the current tenant, as writers see them. */
interface MemberRegistrations extends JpaRepository<MemberRegistration, UUID> {
    Optional<MemberRegistration> findByPersonIdAndState(UUID person, MemberRegistrationState state);

    List<MemberRegistration> findTop50ByAreaInAndStateInOrderById(
            Collection<String> areas, Collection<MemberRegistrationState> states);

    List<MemberRegistration> findTop5ByAreaAndStateOrderById(String area, MemberRegistrationState state);
}
