package cn.jiceng.servicepost;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jicengschema.types.ServicePostState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves open service posts, and who holds them, to what their community was merged or split into. */
@Component
class ServicePostRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final ServicePosts posts;
    private final PostClaims claims;

    ServicePostRecoding(ServicePosts posts, PostClaims claims) {
        this.posts = posts;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "service-post-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<ServicePost> next = posts.findTop50ByAreaInAndStateOrderById(event.ended(), ServicePostState.OPEN);
        next.forEach(post -> post.moveTo(event.successorOf(post.getArea())));
        List<PostClaim> held = claims.findTop50ByAreaInAndReleasedOnIsNullOrderById(event.ended());
        held.forEach(claim -> claim.moveTo(event.successorOf(claim.getArea())));
        return !next.isEmpty() || !held.isEmpty();
    }
}
