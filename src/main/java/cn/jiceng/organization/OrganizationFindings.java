package cn.jiceng.organization;

import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.OrganizationFinding;
import cn.jicengschema.types.OrganizationForm;
import java.util.ArrayList;
import java.util.List;

/** What about an organization does not agree with the rules; a finding refuses nothing. */
final class OrganizationFindings {
    /** A branch needs this many full members; with fewer it should be a joint one. */
    private static final int MEMBERS_OF_A_BRANCH = 3;

    private OrganizationFindings() {}

    static List<OrganizationFinding> of(Organization organization, OrganizationPolicy policy) {
        List<OrganizationFinding> findings = new ArrayList<>();
        if (organization.getType() == OrganizationType.COMMUNITY_ORG
                && !formFits(organization.getForm(), organization.getTotalMembers(), policy)) {
            findings.add(OrganizationFinding.FORM_MISMATCH);
        }
        if (organization.getForm() == OrganizationForm.BRANCH
                && organization.getFormalMembers() < MEMBERS_OF_A_BRANCH) {
            findings.add(OrganizationFinding.BRANCH_UNDER_THREE);
        }
        if (organization.getType() == OrganizationType.TEMPORARY_BRANCH && organization.getEndsOn() == null) {
            findings.add(OrganizationFinding.MISSING_END_DATE);
        }
        return findings;
    }

    /** Zhangjiakou: over 50 members a general branch, over 100 a committee, strictly over; unset is not checked. */
    private static boolean formFits(OrganizationForm form, int members, OrganizationPolicy policy) {
        Integer committeeOver = policy.committeeOver();
        Integer generalBranchOver = policy.generalBranchOver();
        if (committeeOver != null && (members > committeeOver) != (form == OrganizationForm.COMMITTEE)) {
            return false;
        }
        boolean overBranch = generalBranchOver != null && members > generalBranchOver;
        return generalBranchOver == null
                || overBranch == (form == OrganizationForm.GENERAL_BRANCH || form == OrganizationForm.COMMITTEE);
    }
}
