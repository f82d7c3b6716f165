package cn.jiceng.organization;

import static cn.jicengschema.types.OrganizationFinding.BRANCH_UNDER_THREE;
import static cn.jicengschema.types.OrganizationFinding.FORM_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.OrganizationCreateInput;
import cn.jicengschema.types.OrganizationForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationFindingsTest {
    private static final OrganizationPolicy ZHANGJIAKOU = new OrganizationPolicy(100, 50);

    private static Organization organization(OrganizationType type, OrganizationForm form, int members) {
        var input = new OrganizationCreateInput();
        input.setCode("A-1");
        input.setName("支部");
        input.setType(type);
        input.setForm(form);
        input.setArea("130702001001");
        input.setFormalMembers(members);
        input.setTotalMembers(members);
        return new Organization(input, null, "a client");
    }

    /** Zhangjiakou: over 50 members a general branch, over 100 a committee, strictly over. */
    @ParameterizedTest
    @CsvSource({
        "BRANCH, 50, true",
        "GENERAL_BRANCH, 50, false",
        "GENERAL_BRANCH, 51, true",
        "BRANCH, 51, false",
        "GENERAL_BRANCH, 100, true",
        "COMMITTEE, 100, false",
        "COMMITTEE, 101, true",
        "GENERAL_BRANCH, 101, false"
    })
    void aCommunityHasTheFormOfItsSize(OrganizationForm form, int members, boolean fits) {
        var findings =
                OrganizationFindings.of(organization(OrganizationType.COMMUNITY_ORG, form, members), ZHANGJIAKOU);
        assertThat(findings.contains(FORM_MISMATCH)).isEqualTo(!fits);
    }

    @Test
    void whatTheCityHasNotSetIsNotChecked() {
        var small = organization(OrganizationType.COMMUNITY_ORG, OrganizationForm.COMMITTEE, 3);
        assertThat(OrganizationFindings.of(small, OrganizationPolicy.UNSET)).isEmpty();
    }

    @Test
    void aBranchNeedsThreeFullMembers() {
        assertThat(OrganizationFindings.of(
                        organization(OrganizationType.ESTATE_BRANCH, OrganizationForm.BRANCH, 2), ZHANGJIAKOU))
                .containsExactly(BRANCH_UNDER_THREE);
        assertThat(OrganizationFindings.of(
                        organization(OrganizationType.ESTATE_BRANCH, OrganizationForm.JOINT_BRANCH, 2), ZHANGJIAKOU))
                .isEmpty();
    }
}
