package cn.jiceng.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The party organizations of the current tenant, as writers see them. */
interface Organizations extends ListCrudRepository<Organization, UUID> {
    List<Organization> findByParentId(UUID parent);

    Optional<Organization> findByCode(String code);

    /** An organization that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> hold(UUID id);
}
