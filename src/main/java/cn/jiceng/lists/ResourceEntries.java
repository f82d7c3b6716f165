package cn.jiceng.lists;

import cn.jicengschema.types.ListEntryState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The resource list of the current tenant, as writers see it. */
interface ResourceEntries extends ListCrudRepository<Resource, UUID> {
    @Query(value = "select cast(nextval('resource_number') as integer)", nativeQuery = true)
    int nextNumber();

    List<Resource> findTop50ByAreaInAndStateNotOrderById(Collection<String> areas, ListEntryState state);

    boolean existsByArea(String area);
}
