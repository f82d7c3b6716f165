package cn.jiceng.organization;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.ImportedRow;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.OrganizationCreateInput;
import cn.jicengschema.types.OrganizationDissolveInput;
import cn.jicengschema.types.OrganizationFinding;
import cn.jicengschema.types.OrganizationImportInput;
import cn.jicengschema.types.OrganizationMergeInput;
import cn.jicengschema.types.OrganizationRejectInput;
import cn.jicengschema.types.OrganizationUpdateInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes organizations; the schema is in {@code organization.graphqls}. */
@Controller
class OrganizationController {
    private final OrganizationService service;
    private final OrganizationFindings findings;

    OrganizationController(OrganizationService service, OrganizationFindings findings) {
        this.service = service;
        this.findings = findings;
    }

    @QueryMapping
    CompletableFuture<Organization> organization(@Argument String code, Loader loader) {
        return loader.require(Organization.class, "code", code);
    }

    @QueryMapping
    Connection<Organization> organizations(Loader loader) {
        return loader.list(Organization.class);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Division> division(Organization organization, Loader loader) {
        return loader.by(Division.class, "code", organization.getArea());
    }

    @SchemaMapping
    Connection<Organization> children(Organization organization, Loader loader) {
        return loader.list(Organization.class, "parentId", organization.getId());
    }

    @SchemaMapping
    CompletableFuture<List<OrganizationFinding>> findings(Organization organization, Loader loader) {
        return findings.of(organization, loader);
    }

    @SchemaMapping
    List<OrganizationAction> allowedActions(Organization organization) {
        return Guard.allowed(OrganizationAction.class, organization);
    }

    @MutationMapping
    Organization organizationCreate(@Argument OrganizationCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    List<ImportedRow<Organization>> organizationImport(@Argument OrganizationImportInput input) {
        return service.importRows(input);
    }

    @MutationMapping
    Organization organizationUpdate(@Subject Organization organization, @Argument OrganizationUpdateInput input) {
        return service.update(organization, input);
    }

    @MutationMapping
    Organization organizationApprove(@Subject Organization organization) {
        return service.approve(organization);
    }

    @MutationMapping
    Organization organizationReject(@Subject Organization organization, @Argument OrganizationRejectInput input) {
        return service.reject(organization, input.getReason());
    }

    @MutationMapping
    Organization organizationActivate(@Subject Organization organization) {
        return service.activate(organization);
    }

    @MutationMapping
    Organization organizationMerge(@Subject Organization organization, @Argument OrganizationMergeInput input) {
        return service.merge(organization, input.getIntoId());
    }

    @MutationMapping
    Organization organizationDissolve(@Subject Organization organization, @Argument OrganizationDissolveInput input) {
        return service.dissolve(organization, input.getReason());
    }
}
