package cn.jiceng.organization;

import cn.jicengschema.types.OrganizationState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The party organizations of the current tenant, as writers see them. */
interface Organizations extends ListCrudRepository<Organization, UUID> {
    Optional<Organization> findByCode(String code);

    List<Organization> findByParentId(UUID parent);

    List<Organization> findTop50ByAreaInAndStateInOrderByCode(
            Collection<String> areas, Collection<OrganizationState> states);

    @Query("select o.code from Organization o where o.area = :area and o.code in :codes and o.state in :states")
    List<String> findCodes(String area, Collection<String> codes, Collection<OrganizationState> states);

    /** An organization that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> hold(UUID id);
}
