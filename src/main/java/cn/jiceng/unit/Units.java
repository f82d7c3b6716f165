package cn.jiceng.unit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The units of the current tenant, as writers see them. */
interface Units extends ListCrudRepository<Unit, UUID> {
    Optional<Unit> findByCode(String code);

    List<Unit> findTop50ByAreaInOrderByCode(Collection<String> areas);

    @Query("select u.code from Unit u where u.area = :area and u.code in :codes")
    List<String> findCodes(String area, Collection<String> codes);
}
