package cn.jiceng.servicepost;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ServicePostClaimInput;
import cn.jicengschema.types.ServicePostCreateInput;
import cn.jicengschema.types.ServicePostState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes service posts; the schema is in {@code servicepost.graphqls}. */
@Controller
class ServicePostController {
    private static final String HELD = """
            select c.postId, count(*) from PostClaim c
            where among(:posts, c.postId) and c.releasedOn is null group by c.postId""";

    private final ServicePostService service;

    ServicePostController(ServicePostService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<ServicePost> servicePosts(Loader loader) {
        return loader.list(ServicePost.class);
    }

    @SchemaMapping
    Connection<ServicePost> servicePosts(Division division, Loader loader) {
        return loader.inside(ServicePost.class, division.getCode());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(ServicePost post, Loader loader) {
        return loader.by(Division.class, "code", post.getArea());
    }

    @SchemaMapping
    Connection<PostClaim> claims(ServicePost post, Loader loader) {
        return loader.list(PostClaim.class, "postId", post.getId());
    }

    @SchemaMapping
    @Needs({"state", "places"})
    CompletableFuture<Integer> freePlaces(ServicePost post, Loader loader) {
        return loader.<UUID, Integer>present("ServicePost.held", post.getId(), ServicePostController::held)
                .thenApply(held -> post.getState() == ServicePostState.OPEN ? post.getPlaces() - held : 0);
    }

    private static List<Integer> held(Session session, List<UUID> posts) {
        Map<Object, Integer> held = new HashMap<>();
        for (Object[] row : session.createSelectionQuery(HELD, Object[].class)
                .setParameter("posts", posts.toArray(UUID[]::new))
                .getResultList()) {
            held.put(row[0], ((Long) row[1]).intValue());
        }
        return posts.stream().map(post -> held.getOrDefault(post, 0)).toList();
    }

    @SchemaMapping
    List<ServicePostAction> allowedActions(ServicePost post) {
        return Guard.allowed(ServicePostAction.class, post);
    }

    @MutationMapping
    ServicePost servicePostCreate(@Argument ServicePostCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    ServicePost servicePostClose(@Subject ServicePost post) {
        return service.close(post);
    }

    @MutationMapping
    PostClaim servicePostClaim(@Subject ServicePost post, @Argument ServicePostClaimInput input) {
        return service.claim(post, input.getRegistrationId());
    }

    @MutationMapping
    PostClaim servicePostRelease(@Subject PostClaim claim) {
        return service.release(claim);
    }
}
