package cn.jiceng.organization;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.OrganizationLinkLeaderInput;
import cn.jicengschema.types.OrganizationListForRectificationInput;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes how superiors look after organizations; the schema is in {@code organization.graphqls}. */
@Controller
class SupervisionController {
    private final SupervisionService service;
    private final Clock clock;

    SupervisionController(SupervisionService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @SchemaMapping
    Connection<LeaderLink> leaderLinks(Organization organization, Loader loader) {
        return loader.list(LeaderLink.class, "organizationId", organization.getId());
    }

    @SchemaMapping
    Connection<Rectification> rectifications(Organization organization, Loader loader) {
        return loader.list(Rectification.class, "organizationId", organization.getId());
    }

    @SchemaMapping
    boolean overdue(Rectification rectification) {
        return rectification.isOverdue(LocalDate.now(clock));
    }

    @MutationMapping
    Organization organizationLinkLeader(
            @Subject Organization organization, @Argument OrganizationLinkLeaderInput input) {
        return service.link(organization, input);
    }

    @MutationMapping
    Organization organizationListForRectification(
            @Subject Organization organization, @Argument OrganizationListForRectificationInput input) {
        return service.list(organization, input);
    }

    @MutationMapping
    Organization organizationLiftRectification(@Subject Organization organization) {
        return service.lift(organization);
    }
}
