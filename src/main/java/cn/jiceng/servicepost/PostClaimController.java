package cn.jiceng.servicepost;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads who holds which service post. */
@Controller
class PostClaimController {
    @SchemaMapping
    Connection<PostClaim> postClaims(MemberRegistration registration, Loader loader) {
        return loader.list(PostClaim.class, "registrationId", registration.getId());
    }

    @SchemaMapping
    List<PostClaimAction> allowedActions(PostClaim claim) {
        return Guard.allowed(PostClaimAction.class, claim);
    }
}
