package cn.jiceng.wish;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The claims of wishes of the current tenant, as writers see them. */
interface WishClaims extends JpaRepository<WishClaim, UUID> {
    /** Those that are active, the main one first. */
    List<WishClaim> findByWishIdAndEndedOnIsNullOrderByPlace(UUID wish);

    @Query("select c.place from WishClaim c where c.wishId = :wish and c.endedOn is null")
    Set<Integer> findPlaces(UUID wish);

    List<WishClaim> findTop50ByAreaInAndEndedOnIsNullOrderById(Collection<String> areas);
}
