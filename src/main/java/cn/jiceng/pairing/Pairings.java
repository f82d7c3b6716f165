package cn.jiceng.pairing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The pairings of the current tenant, as writers see them. */
interface Pairings extends ListCrudRepository<Pairing, UUID> {
    List<Pairing> findTop50ByAreaInAndEndedOnIsNullOrderById(Collection<String> areas);

    boolean existsByUnitIdAndAreaAndEndedOnIsNull(UUID unit, String area);

    boolean existsByArea(String area);
}
