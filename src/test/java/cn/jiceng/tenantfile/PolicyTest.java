package cn.jiceng.tenantfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.AppealPolicy;
import cn.jiceng.policy.CentrePolicy;
import cn.jiceng.policy.CodedName;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.OrganizationType;
import cn.jiceng.policy.PointsPolicy;
import cn.jiceng.policy.Policy;
import cn.jiceng.policy.PropertyPolicy;
import cn.jiceng.policy.RegistrationPolicy;
import cn.jiceng.policy.Tier;
import cn.jiceng.policy.VolunteerPolicy;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.policy.WorkforcePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PolicyTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Policy FULL = new Policy(
            List.of(new Tier("社区党组织", List.of(OrganizationType.COMMUNITY_ORG))),
            new OrganizationPolicy(100, 50),
            new GridPolicy(
                    new GridPolicy.Households(300, 500),
                    GridPolicy.OnBreach.REFUSAL,
                    1,
                    2,
                    3,
                    "[0-9]{15}",
                    List.of(new CodedName("SECRETARY", "书记")),
                    20),
            new RegistrationPolicy(6, 10, 12, 24),
            new WishPolicy(List.of(new CodedName("HEALTH", "健康")), 30, 7, 60),
            new PropertyPolicy(90, new PropertyPolicy.Weights(30, 30, 30, null, 10, null), 6, 85, 3, 5, 90, 1),
            new VolunteerPolicy(List.of(100, 300), 6, 5),
            new PointsPolicy(List.of(new PointsPolicy.Rule("REPORT", "上报", -2))),
            new AppealPolicy(
                    List.of(new AppealPolicy.Category("WATER", "供水", List.of(new CodedName("LEAK", "漏水")))),
                    3,
                    AppealPolicy.DispatchLevel.STREET,
                    List.of(new AppealPolicy.ServiceLevel("EMERGENCY", "紧急", 2)),
                    List.of(AppealPolicy.Flow.SMALL_LOOP)),
            new WorkforcePolicy(18, 200, 9, 3, 3, 38),
            new CentrePolicy(1000, 500),
            6,
            3_000_000_000L);

    @Test
    void aFullPolicySurvivesJson() {
        assertThat(JSON.readValue(JSON.writeValueAsString(FULL), Policy.class)).isEqualTo(FULL);
    }

    @Test
    void thePoliciesOfAllTenantsSurviveJson() {
        assertThat(TenantFiles.read(Path.of("tenants")))
                .extracting(Tenant::policy)
                .allSatisfy(policy -> assertThat(JSON.readValue(JSON.writeValueAsString(policy), Policy.class))
                        .isEqualTo(policy));
    }

    @Test
    void whatAnOlderVersionDoesNotKnowIsUnset() {
        Policy policy = JSON.readValue("{\"grid\": {\"minDedicated\": 0}}", Policy.class);
        assertThat(policy.grid().minDedicated()).isZero();
        assertThat(policy.grid().instructors()).isNull();
        assertThat(policy.wish()).isEqualTo(WishPolicy.UNSET);
    }

    @Test
    void itsListsCannotBeChanged() {
        var hours = new ArrayList<>(List.of(100));
        var volunteer = new VolunteerPolicy(hours, null, null);
        hours.add(50);
        assertThat(volunteer.stars()).containsExactly(100);
        assertThat(JSON.readValue("{\"stars\": [1]}", VolunteerPolicy.class).stars())
                .isUnmodifiable();
    }
}
