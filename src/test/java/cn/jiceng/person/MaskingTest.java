package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees what of whom: every kind of value, every role, every relation to the person. */
class MaskingTest {
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final String AREA = "211102002005";

    /** For somebody in the viewer's area; F is full, M masked, - nothing. The columns are those of {@link PersonalKind}. */
    private static final String INSIDE = """
            RESIDENT           - - - - - - -
            PARTY_MEMBER       - - - - - - -
            UNIT_LIAISON       - - - - - - -
            GRID_WORKER        - - - - - - -
            COMMUNITY_ADMIN    F F M F F F F
            STREET_ADMIN       M M - M - - M
            DISTRICT_ADMIN     M M - - - - -
            CITY_ADMIN         M M - - M M -
            DEPARTMENT_HANDLER - - - - - - -
            PROPERTY_COMPANY   - - - - - - -
            AUDITOR            M M M M M M M
            PARTNER            - - - - - - -
            PROVINCE_ANALYST   - - - - - - -
            """;

    private static final Set<Role> NEVER = EnumSet.of(Role.PARTNER, Role.PROVINCE_ANALYST);

    private record Somebody(Set<PersonalKind> shownInFull) implements PersonalSource {
        @Override
        public UUID getPersonId() {
            return SUBJECT;
        }

        @Override
        public byte @Nullable [] sealed(String field) {
            return null;
        }

        @Override
        public String getArea() {
            return AREA;
        }
    }

    static Viewer viewer(Role role, String area, @Nullable UUID person) {
        return new Viewer(
                "somebody",
                "a client",
                "panjin",
                EnumSet.of(role),
                Set.of(),
                area,
                Set.of(area),
                new Identity(person, null, null),
                Set::of);
    }

    private static Sight sight(Viewer viewer, PersonalKind kind, PersonalKind... byCase) {
        return Masking.sight(viewer, new Somebody(Set.of(byCase)), kind);
    }

    @TestFactory
    List<DynamicTest> everyRoleSeesOfEveryKindWhatTheTableSays() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = INSIDE.lines().toList();
        assertThat(lines).extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(names());
        for (String line : lines) {
            String[] words = line.split(" +");
            for (PersonalKind kind : PersonalKind.values()) {
                tests.add(DynamicTest.dynamicTest(
                        words[0] + " " + kind,
                        () -> check(Role.valueOf(words[0]), kind, sight(words[kind.ordinal() + 1]))));
            }
        }
        return tests;
    }

    private static List<String> names() {
        return EnumSet.allOf(Role.class).stream().map(Enum::name).toList();
    }

    private static Sight sight(String letter) {
        return switch (letter) {
            case "F" -> Sight.FULL;
            case "M" -> Sight.MASKED;
            default -> Sight.NONE;
        };
    }

    private static void check(Role role, PersonalKind kind, Sight inside) {
        Sight own = NEVER.contains(role) ? Sight.NONE : Sight.FULL;
        for (String area : List.of("", "2111", "211102", "211102002", AREA)) {
            assertThat(sight(viewer(role, area, null), kind))
                    .as("inside " + area)
                    .isEqualTo(inside);
        }
        for (String area : List.of("211103", "211102002006", "211102002005001")) {
            assertThat(sight(viewer(role, area, null), kind)).as("elsewhere").isEqualTo(Sight.NONE);
            assertThat(sight(viewer(role, area, SUBJECT), kind))
                    .as("the subject")
                    .isEqualTo(own);
            assertThat(sight(viewer(role, area, UUID.randomUUID()), kind))
                    .as("somebody else")
                    .isEqualTo(Sight.NONE);
            assertThat(sight(viewer(role, area, null), kind, kind))
                    .as("by a case")
                    .isEqualTo(own);
        }
        PersonalKind other = kind == PersonalKind.NAME ? PersonalKind.PHONE : PersonalKind.NAME;
        assertThat(sight(viewer(role, AREA, null), kind, other))
                .as("by a case, another kind")
                .isEqualTo(inside);
    }

    /** A filter tells as much as the value; only a community looks for an ID number that it sees masked. */
    @Test
    void onlyThoseFindByAValueWhoSeeItAndACommunityByTheIdNumber() {
        for (Role role : Role.values()) {
            for (PersonalKind kind : PersonalKind.values()) {
                assertThat(kind.isFoundBy(viewer(role, AREA, null)))
                        .as(role + " " + kind)
                        .isEqualTo(role == Role.COMMUNITY_ADMIN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 张三, 张**",
        "NAME, 𠮷野家, 𠮷**",
        "PHONE, 13812345678, 138****5678",
        "ID_NUMBER, 99000019000101018X, **************018X",
        "ADDRESS, 胜利小区3号楼2单元501, 胜利小区****",
        "ADDRESS, 幸福里三号楼, 幸福里****",
        "ADDRESS, 胜利小区东门平房, 胜利小区****",
        "ADDRESS, 3号楼, ****",
        "PARTY_MEMBERSHIP, true, true",
        "PARTY_MEMBERSHIP, 2012-07-01, 2012-01-01",
        "PARTY_MEMBERSHIP, T3JnYW5pemF0aW9u,",
        "UNIT, T3JnYW5pemF0aW9u,",
        "HARDSHIP, 腿脚不便, ****"
    })
    void aMaskShowsNoMoreThanItMay(PersonalKind kind, String value, @Nullable String masked) {
        assertThat(kind.masked(value)).isEqualTo(masked);
    }
}
