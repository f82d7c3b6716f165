package cn.jiceng.organization;

import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.OrganizationLinkLeaderInput;
import cn.jicengschema.types.OrganizationListForRectificationInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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
    @Nullable
    CompletableFuture<@Nullable LeaderLink> leaderLink(Organization organization, Loader loader) {
        return loader.byIdIfAny(LeaderLink.class, organization.getLeaderLinkId());
    }

    @SchemaMapping
    Connection<LeaderLink> leaderLinks(Organization organization, Loader loader) {
        return loader.list(LeaderLink.class, "organizationId", organization.getId());
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Rectification> rectification(Organization organization, Loader loader) {
        return loader.byIdIfAny(Rectification.class, organization.getRectificationId());
    }

    @SchemaMapping
    Connection<Rectification> rectifications(Organization organization, Loader loader) {
        return loader.list(Rectification.class, "organizationId", organization.getId());
    }

    @SchemaMapping(typeName = "LeaderLink", field = "organization")
    CompletableFuture<@Nullable Organization> linked(LeaderLink link, Loader loader) {
        return loader.byId(Organization.class, link.getOrganizationId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Person> leader(LeaderLink link, Loader loader) {
        return loader.byId(Person.class, link.getLeaderId());
    }

    @SchemaMapping(typeName = "Rectification", field = "organization")
    CompletableFuture<@Nullable Organization> listed(Rectification rectification, Loader loader) {
        return loader.byId(Organization.class, rectification.getOrganizationId());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Person> lead(Rectification rectification, Loader loader) {
        return loader.byId(Person.class, rectification.getLeadId());
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
