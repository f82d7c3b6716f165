package cn.jiceng.lists;

import cn.jicengschema.types.ListEntryState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The need list of the current tenant, as writers see it. */
interface NeedEntries extends ListCrudRepository<Need, UUID> {
    @Query(value = "select cast(nextval('need_number') as integer)", nativeQuery = true)
    int nextNumber();

    List<Need> findTop50ByAreaInAndStateNotOrderById(Collection<String> areas, ListEntryState state);

    boolean existsByArea(String area);
}
