package cn.jiceng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As whom somebody reads notices. */
class ReadershipTest {
    private static final UUID ID = new UUID(1, 2);

    private static Readership of(Identity self, Set<Role> roles, String... areas) {
        return Readership.of(
                new Viewer("somebody", "portal", "panjin", roles, Set.of(), areas[0], Set.of(areas), 0, self, Set::of));
    }

    private static boolean reads(Readership readership, Addressee addressee) {
        return readership.own().contains(addressee.key())
                || readership.around().stream().anyMatch(addressee.key()::startsWith);
    }

    @Test
    void aReaderIsASubjectAPersonAUnitAndACompany() {
        Readership reader = of(new Identity(ID, ID, null), Set.of(), "");
        assertThat(reader.own())
                .containsExactly("subject/somebody", "person/" + ID, "unit/" + ID)
                .doesNotContain(Addressee.company(ID).key());
    }

    @Test
    void aRoleIsToldOfWhatLiesInItsAreaAlone() {
        Readership street = of(Identity.NONE, Set.of(Role.STREET_ADMIN), "211102002");
        assertThat(reads(street, Addressee.holders(Role.STREET_ADMIN, "211102002005")))
                .isTrue();
        assertThat(reads(street, Addressee.holders(Role.STREET_ADMIN, "211102002")))
                .isTrue();
        assertThat(reads(street, Addressee.holders(Role.STREET_ADMIN, "211102003005")))
                .isFalse();
        assertThat(reads(street, Addressee.holders(Role.STREET_ADMIN, "2111"))).isFalse();
        assertThat(reads(street, Addressee.holders(Role.COMMUNITY_ADMIN, "211102002005")))
                .isFalse();
    }

    @Test
    void whoeverActsInTheWholeCityIsToldOfAllOfIt() {
        Readership admin = of(Identity.NONE, Set.of(Role.CITY_ADMIN), "");
        assertThat(reads(admin, Addressee.holders(Role.CITY_ADMIN, "211102002005")))
                .isTrue();
    }

    @Test
    void whatAnAreaBecameBelongsToIt() {
        Readership admin = of(Identity.NONE, Set.of(Role.COMMUNITY_ADMIN), "211102002005", "211102002006");
        assertThat(reads(admin, Addressee.holders(Role.COMMUNITY_ADMIN, "211102002006")))
                .isTrue();
    }

    /** The range of keys that begin alike ends before the next digit, and before another role. */
    @Test
    void aRangeEndsWhereTheNextAreaBegins() {
        Map<String, Object> parameters =
                of(Identity.NONE, Set.of(Role.STREET_ADMIN), "211102009").all().parameters();
        assertThat(parameters.get("from0")).isEqualTo("role/STREET_ADMIN/211102009");
        assertThat(parameters.get("to0")).isEqualTo("role/STREET_ADMIN/21110200:");
        assertThat(of(Identity.NONE, Set.of(Role.CITY_ADMIN), "")
                        .all()
                        .parameters()
                        .get("to0"))
                .isEqualTo("role/CITY_ADMIN0");
    }
}
