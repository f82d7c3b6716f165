package cn.jiceng.organization;

import cn.jiceng.division.Division;
import cn.jiceng.division.Divisions;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jicengschema.types.OrganizationCreateInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Founds the organizations of demo mode by the same verbs and under the same rules as everybody's. */
@Component
class DemoOrganizations {
    private final Organizations organizations;
    private final OrganizationTree tree;
    private final Divisions divisions;

    DemoOrganizations(Organizations organizations, OrganizationTree tree, Divisions divisions) {
        this.organizations = organizations;
        this.tree = tree;
        this.divisions = divisions;
    }

    boolean has(OrganizationCreateInput draft) {
        return organizations.findByCode(draft.getCode()).isPresent();
    }

    /** One at work. */
    Organization found(OrganizationCreateInput draft, @Nullable Organization parent) {
        Organization organization = drawn(draft, parent);
        organization.approve();
        organization.activate();
        return organizations.save(organization);
    }

    /** One that its superior has still to decide on. */
    void propose(OrganizationCreateInput draft, Organization parent) {
        organizations.save(drawn(draft, parent));
    }

    private Organization drawn(OrganizationCreateInput draft, @Nullable Organization parent) {
        tree.requireParent(draft.getType(), parent);
        return new Organization(draft, parent, Act.SYSTEM);
    }

    /** The organization of the street that a code lies in, founded together with those above it when there is none yet. */
    @Nullable
    Organization ofStreet(String code) {
        return above(DivisionLevel.STREET, code);
    }

    private @Nullable Organization above(DivisionLevel level, String code) {
        String area = code.substring(0, level.codeLength());
        Division division = divisions.findByCode(area).orElse(null);
        if (division == null) { // a district that is a tenant has no city above it
            return null;
        }
        OrganizationCreateInput draft = draft(level, new DemoDrafts(area, division.getName()));
        return organizations.findByCode(draft.getCode()).orElseGet(() -> found(draft, next(level, code)));
    }

    private @Nullable Organization next(DivisionLevel level, String code) {
        return level == DivisionLevel.CITY ? null : above(DivisionLevel.values()[level.ordinal() - 1], code);
    }

    private static OrganizationCreateInput draft(DivisionLevel level, DemoDrafts drafts) {
        return switch (level) {
            case CITY -> drafts.city();
            case DISTRICT -> drafts.district();
            default -> drafts.street();
        };
    }
}
