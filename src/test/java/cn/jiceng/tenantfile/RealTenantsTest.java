package cn.jiceng.tenantfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.CentrePolicy;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.Policy;
import cn.jiceng.policy.VolunteerPolicy;
import cn.jiceng.policy.WishPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTenantsTest {
    private static final Path FOLDER = Path.of("tenants");
    private static final List<Tenant> TENANTS = TenantFiles.read(FOLDER);

    @Test
    void eighteenCitiesAndOneProvinceAreSortedById() {
        assertThat(TENANTS).hasSize(19).extracting(Tenant::id).isSorted();
        assertThat(TENANTS)
                .filteredOn(tenant -> tenant.kind() == Tenant.Kind.PROVINCE)
                .hasSize(1);
    }

    @Test
    void theirDivisionsAreComplete() {
        assertThat(TENANTS.stream()
                        .mapToInt(
                                tenant -> TenantFiles.divisions(FOLDER, tenant).size())
                        .sum())
                .isEqualTo(26_225);
    }

    @Test
    void aDivisionComesAfterItsParent() {
        assertThat(TenantFiles.divisions(FOLDER, tenant("dongcheng")))
                .startsWith(
                        new DivisionRow("110101", DivisionLevel.DISTRICT, "东城区"),
                        new DivisionRow("110101001", DivisionLevel.STREET, "东华门街道"))
                .element(2)
                .extracting(DivisionRow::level)
                .isEqualTo(DivisionLevel.COMMUNITY);
    }

    @Test
    void liaoningAggregatesItsFourteenCities() {
        Tenant liaoning = tenant("liaoning");
        assertThat(liaoning.cities()).hasSize(14).contains("panjin", "huludao").doesNotContain("qingdao");
        assertThat(TenantFiles.divisions(FOLDER, liaoning)).isEmpty();
        assertThat(liaoning.policy().workforce().perTenThousandResidents()).isEqualTo(18);
    }

    @Test
    void dongchengIsADistrict() {
        Tenant dongcheng = tenant("dongcheng");
        assertThat(dongcheng.level()).isEqualTo(Tenant.Level.DISTRICT);
        assertThat(dongcheng.kind()).isEqualTo(Tenant.Kind.CITY);
        assertThat(dongcheng.policy().property().threeRateTarget()).isEqualTo(90);
        assertThat(dongcheng.policy().socialOrganizationsPerCommunity()).isEqualTo(6);
    }

    @Test
    void zhangjiakouHasThreeTiersAndThreeHours() {
        Tenant zhangjiakou = tenant("zhangjiakou");
        assertThat(zhangjiakou.name()).isEqualTo("张家口市");
        assertThat(zhangjiakou.policy().tiers()).hasSize(3);
        assertThat(zhangjiakou.policy().organization()).isEqualTo(new OrganizationPolicy(100, 50));
        assertThat(zhangjiakou.policy().centre()).isEqualTo(new CentrePolicy(1000, 500));
        assertThat(zhangjiakou.policy().appeal().dispatchHours()).isEqualTo(3);
    }

    @Test
    void theThreeYearPlanIsYinchuans() {
        Tenant yinchuan = tenant("yinchuan");
        assertThat(yinchuan.policy().tiers()).hasSize(5);
        assertThat(yinchuan.policy().grid().households()).isEqualTo(new GridPolicy.Households(300, 500));
        assertThat(yinchuan.policy().property().partyWeightMin()).isEqualTo(90);
    }

    @Test
    void qingdaosFundIsInFen() {
        assertThat(tenant("qingdao").policy().fundPerCommunity()).isEqualTo(200_000L * 100);
    }

    @Test
    void whatNoDocumentStatesIsUnset() {
        assertThat(tenant("shenyang").policy()).isEqualTo(Policy.UNSET);
        assertThat(tenant("shenyang").policy().tiers()).isNull();
        assertThat(TENANTS).extracting(tenant -> tenant.policy().volunteer()).containsOnly(VolunteerPolicy.UNSET);
        assertThat(TENANTS).extracting(tenant -> tenant.policy().wish()).containsOnly(WishPolicy.UNSET);
    }

    private static Tenant tenant(String id) {
        return TENANTS.stream()
                .filter(tenant -> tenant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
