package cn.jiceng.pairing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The secondments of the current tenant, as writers see them. */
interface Secondments extends ListCrudRepository<Secondment, UUID> {
    List<Secondment> findTop50ByAreaInAndEndedOnIsNullOrderById(Collection<String> areas);
}
