package cn.jiceng.pairing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The aid to households of the current tenant, as writers see them. */
interface HouseholdAids extends ListCrudRepository<HouseholdAid, UUID> {
    List<HouseholdAid> findTop50ByAreaInAndEndedOnIsNullOrderById(Collection<String> areas);
}
