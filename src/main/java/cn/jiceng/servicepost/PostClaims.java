package cn.jiceng.servicepost;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The claims of service posts of the current tenant, as writers see them. */
interface PostClaims extends ListCrudRepository<PostClaim, UUID> {
    int countByPostIdAndReleasedOnIsNull(UUID post);

    List<PostClaim> findByPostIdAndReleasedOnIsNull(UUID post);

    List<PostClaim> findByRegistrationIdAndReleasedOnIsNull(UUID registration);

    List<PostClaim> findTop50ByAreaInAndReleasedOnIsNullOrderById(Collection<String> areas);
}
