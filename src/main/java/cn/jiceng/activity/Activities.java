package cn.jiceng.activity;

import cn.jicengschema.types.ActivityState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The activities of the current tenant, as writers see them. */
interface Activities extends ListCrudRepository<Activity, UUID> {
    boolean existsByArea(String area);

    List<Activity> findTop50ByAreaInAndStateAndLastDayGreaterThanEqualOrderById(
            Collection<String> areas, ActivityState state, LocalDate today);
}
