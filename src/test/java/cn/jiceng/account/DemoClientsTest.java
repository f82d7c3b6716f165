package cn.jiceng.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.Policy;
import cn.jiceng.security.Role;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jiceng.tenantfile.DivisionRow;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoClientsTest {
    private static final Tenant CITY = new Tenant(
            "tiny", "小市", Tenant.Level.CITY, "21", "2199", List.of(), null, List.of(), List.of(), Policy.UNSET);
    private static final DivisionRow ROOT = new DivisionRow("2199", DivisionLevel.CITY, "小市");
    private static final DivisionRow DISTRICT = new DivisionRow("219901", DivisionLevel.DISTRICT, "一区");

    @Test
    void whoRunsADivisionRunsTheFirstOfItsLevel() {
        assertThat(DemoClients.areas(CITY, List.of(ROOT, DISTRICT)))
                .containsEntry(Role.DISTRICT_ADMIN, "219901")
                .containsEntry(Role.CITY_ADMIN, "")
                .containsEntry(Role.AUDITOR, "");
    }

    /** An empty area would be the whole city. */
    @Test
    void whereTheLevelIsMissingThereIsNobodyToRunIt() {
        assertThat(DemoClients.areas(CITY, List.of(ROOT, DISTRICT)))
                .doesNotContainKeys(Role.STREET_ADMIN, Role.COMMUNITY_ADMIN);
    }
}
