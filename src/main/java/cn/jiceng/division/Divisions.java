package cn.jiceng.division;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The divisions of the current tenant, as writers see them. */
interface Divisions extends ListCrudRepository<Division, UUID> {}
