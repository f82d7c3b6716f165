package cn.jiceng.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The claims of projects of the current tenant, as writers see them. */
interface ProjectClaims extends ListCrudRepository<ProjectClaim, UUID> {
    Optional<ProjectClaim> findByProjectId(UUID project);
}
