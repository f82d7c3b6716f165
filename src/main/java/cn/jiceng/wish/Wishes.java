package cn.jiceng.wish;

import cn.jicengschema.types.WishState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The wishes of the current tenant, as writers see them. */
interface Wishes extends ListCrudRepository<Wish, UUID> {
    @Query(value = "select nextval('wish_number')", nativeQuery = true)
    int nextNumber();

    List<Wish> findByDueOnBeforeOrderByDueOn(LocalDate day, Limit most);

    @Query("select min(w.dueOn) from Wish w where w.dueOn is not null")
    Optional<LocalDate> findNextDue();

    List<Wish> findTop50ByAreaInAndStateInOrderById(Collection<String> areas, Collection<WishState> states);

    boolean existsByArea(String area);
}
