package cn.jiceng.pairing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The bureaus that answer for communities of the current tenant, as writers see them. */
interface BureauAssignments extends ListCrudRepository<BureauAssignment, UUID> {
    List<BureauAssignment> findTop50ByAreaInAndEndedOnIsNullOrderById(Collection<String> areas);

    boolean existsByAreaAndEndedOnIsNull(String area);
}
