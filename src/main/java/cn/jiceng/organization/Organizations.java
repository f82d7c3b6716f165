package cn.jiceng.organization;

import cn.jicengschema.types.OrganizationState;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The party organizations of the current tenant, as writers see them. */
interface Organizations extends JpaRepository<Organization, UUID> {
    Optional<Organization> findByCode(String code);

    List<Organization> findByParentId(UUID parent);

    /** Organizations to which nobody else adds anything until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Organization> findTop50ByAreaInAndStateInOrderByCode(
            Collection<String> areas, Collection<OrganizationState> states);

    @Query("select o.code from Organization o where o.area = :area and among(:codes, o.code) and o.state in :states")
    List<String> findCodes(String area, String[] codes, Collection<OrganizationState> states);

    /** Temporary branches in use whose last day is this one or one before. */
    @Query("select o from Organization o where o.state in (APPROVED, ACTIVE) and o.endsOn <= :day order by o.endsOn")
    List<Organization> findTemporaryUntil(LocalDate day, Limit limit);

    /** The first last day of a temporary branch in use. */
    @Query("select min(o.endsOn) from Organization o where o.state in (APPROVED, ACTIVE)")
    Optional<LocalDate> findEndOfTemporary();

    /** An organization that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> hold(UUID id);

    @Query("select o from Organization o where among(:ids, o.id)")
    List<Organization> findAny(UUID[] ids);

    @Query("select o from Organization o where among(:codes, o.code)")
    List<Organization> findAny(String[] codes);
}
