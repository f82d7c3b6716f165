package cn.jiceng.servicepost;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The claims of service posts of the current tenant, as writers see them. */
interface PostClaims extends JpaRepository<PostClaim, UUID> {
    @Query("select c.place from PostClaim c where c.postId = :post and c.releasedOn is null")
    Set<Integer> findPlaces(UUID post);

    List<PostClaim> findByPostIdAndReleasedOnIsNull(UUID post);

    List<PostClaim> findByRegistrationIdAndReleasedOnIsNull(UUID registration);

    List<PostClaim> findTop50ByAreaInAndReleasedOnIsNullOrderById(Collection<String> areas);
}
