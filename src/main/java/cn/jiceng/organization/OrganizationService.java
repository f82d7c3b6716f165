package cn.jiceng.organization;

import cn.jiceng.division.Divisions;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done to organizations: by whom, the table of actions says; what it means to one, its verbs. */
@Service
class OrganizationService {
    private final Organizations organizations;
    private final OrganizationTree tree;
    private final SupervisionService supervision;
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Imports imports;

    OrganizationService(
            Organizations organizations,
            OrganizationTree tree,
            SupervisionService supervision,
            Divisions divisions,
            Aggregates aggregates,
            Imports imports) {
        this.organizations = organizations;
        this.tree = tree;
        this.supervision = supervision;
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.imports = imports;
    }

    Organization create(OrganizationCreateInput input) {
        return create(input, Map.of());
    }

    List<ImportedRow<Organization>> importRows(OrganizationImportInput input) {
        return imports.run(
                Organization.class,
                input.getRows(),
                OrganizationCreateInput::getCode,
                input.getOnError(),
                this::create);
    }

    /** @param others organizations by their codes, made before in the same act */
    private Organization create(OrganizationCreateInput input, Map<String, Organization> others) {
        Guard.requireIn(OrganizationAction.CREATE, input.getArea());
        divisions.requireOpen(input.getArea());
        Organization parent = parent(input, others);
        tree.requireParent(input.getType(), parent);
        return aggregates.add(new Organization(input, parent, Viewer.require().subject()));
    }

    private @Nullable Organization parent(OrganizationCreateInput input, Map<String, Organization> others) {
        String code = input.getParentCode();
        if (code == null) {
            return aggregates.requireIfGiven(Organization.class, input.getParentId());
        }
        if (input.getParentId() != null) {
            throw refusedParent("organization.parentTwice");
        }
        return Optional.ofNullable(others.get(code))
                .or(() -> organizations.findByCode(code))
                .orElseThrow(() -> refusedParent("organization.parentUnknown", code));
    }

    private static Refusal refusedParent(String message, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", "parentCode");
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
        organization.reject(reason);
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
        tree.below(organization).forEach(child -> child.moveBelow(into));
        supervision.end(organization);
        organization.mergeInto(into);
        return organization;
    }

    Organization dissolve(Organization organization, String reason) {
        Guard.require(OrganizationAction.DISSOLVE, organization);
        int below = tree.below(organization).size();
        if (below > 0) {
            throw Refusal.of(CommonRefusal.CONFLICT, "organization.stillHasBelow", below);
        }
        supervision.end(organization);
        organization.dissolve(reason);
        return organization;
    }

    /** Ends a temporary branch whose time is over; those below it come to stand below the one above it. */
    void expire(Organization branch) {
        Organization above = branch.getParentId() == null
                ? null
                : organizations.findById(branch.getParentId()).orElseThrow();
        tree.below(branch).forEach(child -> child.moveBelow(above));
        supervision.end(branch);
        branch.expire();
    }
}
