package cn.jiceng.organization;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The listings for rectification of the current tenant, as writers see them. */
interface Rectifications extends ListCrudRepository<Rectification, UUID> {}
