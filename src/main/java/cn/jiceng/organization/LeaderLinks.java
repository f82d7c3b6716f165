package cn.jiceng.organization;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The links of leaders to communities of the current tenant, as writers see them. */
interface LeaderLinks extends ListCrudRepository<LeaderLink, UUID> {}
