package cn.jiceng.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The party organizations of the current tenant, as writers see them. */
interface Organizations extends ListCrudRepository<Organization, UUID> {
    List<Organization> findByParentId(UUID parent);
}
