package cn.jiceng.organization;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.OrganizationAppointMemberInput;
import cn.jicengschema.types.OrganizationDismissMemberInput;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes who sits in enlarged committees; the schema is in {@code organization.graphqls}. */
@Controller
class CommitteeController {
    private final CommitteeService service;
    private final Clock clock;

    CommitteeController(CommitteeService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @SchemaMapping
    Connection<PartTimeMember> partTimeMembers(Organization organization, Loader loader) {
        return loader.list(PartTimeMember.class, "organizationId", organization.getId());
    }

    @SchemaMapping
    boolean current(PartTimeMember member) {
        return member.isCurrent(LocalDate.now(clock));
    }

    @MutationMapping
    Organization organizationAppointMember(
            @Subject Organization organization, @Argument OrganizationAppointMemberInput input) {
        return service.appoint(organization, input);
    }

    @MutationMapping
    Organization organizationDismissMember(
            @Subject Organization organization, @Argument OrganizationDismissMemberInput input) {
        return service.dismiss(organization, input.getMemberId());
    }
}
