package cn.jiceng.servicepost;

import cn.jicengschema.types.ServicePostState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The service posts of the current tenant, as writers see them. */
interface ServicePosts extends ListCrudRepository<ServicePost, UUID> {
    List<ServicePost> findTop50ByAreaInAndStateOrderById(Collection<String> areas, ServicePostState state);
}
