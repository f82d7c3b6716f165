package cn.jiceng.organization;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.ImportedRow;
import cn.jiceng.platform.mutation.Imports;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.OrganizationCreateInput;
import cn.jicengschema.types.OrganizationImportInput;
import cn.jicengschema.types.OrganizationUpdateInput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What can be done to organizations: by whom, the table of actions says; what it means to one, its verbs. */
@Service
class OrganizationService {
    private final Organizations organizations;
    private final OrganizationFounding founding;
    private final OrganizationTree tree;
    private final SupervisionService supervision;
    private final Aggregates aggregates;
    private final Imports imports;

    OrganizationService(
            Organizations organizations,
            OrganizationFounding founding,
            OrganizationTree tree,
            SupervisionService supervision,
            Aggregates aggregates,
            Imports imports) {
        this.organizations = organizations;
        this.founding = founding;
        this.tree = tree;
        this.supervision = supervision;
        this.aggregates = aggregates;
        this.imports = imports;
    }

    Organization create(OrganizationCreateInput input) {
        Guard.requireIn(OrganizationAction.CREATE, input.getArea());
        aggregates.requireIfGiven(Organization.class, input.getParentId());
        return founding.of(List.of(input)).of(input, Map.of());
    }

    /** Who may make none in an area of their own makes none anywhere. */
    List<ImportedRow<Organization>> importRows(OrganizationImportInput input) {
        Guard.requireIn(OrganizationAction.CREATE, Viewer.require().area());
        return imports.run(
                Organization.class,
                input.getRows(),
                OrganizationCreateInput::getCode,
                input.getOnError(),
                founding::of);
    }

    Organization update(Organization organization, OrganizationUpdateInput input) {
        Guard.require(OrganizationAction.UPDATE, organization);
        if (input.hasParentId()) {
            Organization parent = aggregates.requireIfGiven(Organization.class, input.getParentId());
            tree.requireParent(organization.getType(), parent);
            tree.requireNoCycle(organization, parent);
            organization.moveBelow(parent);
        }
        organization.update(input);
        return organization;
    }

    Organization approve(Organization organization) {
        Guard.require(OrganizationAction.APPROVE, organization);
        organization.approve();
        return organization;
    }

    Organization reject(Organization organization, String reason) {
        Guard.require(OrganizationAction.REJECT, organization);
        tree.requireNoneBelow(organization);
        organization.reject(reason);
        tree.storeEnd();
        return organization;
    }

    Organization activate(Organization organization) {
        Guard.require(OrganizationAction.ACTIVATE, organization);
        organization.activate();
        return organization;
    }

    Organization merge(Organization organization, String intoId) {
        Guard.require(OrganizationAction.MERGE, organization);
        Organization into = aggregates.require(Organization.class, intoId);
        Guard.require(OrganizationAction.MERGE, into);
        if (into.equals(organization)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.mergeIntoItself")
                    .at("input", "intoId");
        }
        if (into.getType() != organization.getType()) {
            throw Refusal.of(
                            CommonRefusal.VALIDATION_FAILED,
                            "organization.mergeIntoOtherType",
                            organization.getType(),
                            into.getType())
                    .at("input", "intoId");
        }
        if (tree.isInside(into.getId(), organization.getId())) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.mergeIntoBelow")
                    .at("input", "intoId");
        }
        tree.moveBelow(organization, into);
        supervision.end(organization);
        organization.mergeInto(into);
        tree.storeEnd();
        return organization;
    }

    Organization dissolve(Organization organization, String reason) {
        Guard.require(OrganizationAction.DISSOLVE, organization);
        tree.requireNoneBelow(organization);
        supervision.end(organization);
        organization.dissolve(reason);
        tree.storeEnd();
        return organization;
    }

    /** Ends a temporary branch whose time is over; those below it come to stand below the one above it. */
    void expire(Organization branch) {
        Organization above = branch.getParentId() == null
                ? null
                : organizations.findById(branch.getParentId()).orElseThrow();
        tree.moveBelow(branch, above);
        supervision.end(branch);
        branch.expire();
        tree.storeEnd();
    }
}
