package cn.jiceng.grid;

import static cn.jicengschema.types.GridFinding.LEADER_ROLE_UNFIT;
import static cn.jicengschema.types.GridFinding.NOT_COVERED;
import static cn.jicengschema.types.GridFinding.NO_INSTRUCTOR;
import static cn.jicengschema.types.GridFinding.NO_LEADER;
import static cn.jicengschema.types.GridFinding.PATROL_OVERDUE;
import static cn.jicengschema.types.GridFinding.SIZE_OUT_OF_RANGE;
import static cn.jicengschema.types.GridFinding.STEWARD_OVERLOADED;
import static cn.jicengschema.types.GridFinding.TOO_FEW_DEDICATED_WORKERS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.CodedName;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.GridPolicy.Households;
import cn.jiceng.policy.GridPolicy.OnBreach;
import cn.jicengschema.types.GridType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class GridFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final GridPolicy YINCHUAN =
            new GridPolicy(new Households(300, 500), OnBreach.FINDING, 1, 1, null, null, null, null);
    private static final GridPolicy PANJIN =
            new GridPolicy(null, null, null, null, 1, null, List.of(new CodedName("PARTY_BACKBONE", "社区党员骨干")), null);
    private static final GridFacts NOTHING = facts(0, null, 0, 0, 0, 0, null);
    private static final GridFacts ALL = facts(1, "PARTY_BACKBONE", 1, 1, 20, 1, TODAY);

    private static GridFacts facts(
            int leaders,
            @Nullable String role,
            int dedicated,
            int instructors,
            int largestSteward,
            int coverages,
            @Nullable LocalDate lastPatrol) {
        return new GridFacts(
                new UUID(0, 0), leaders, role, dedicated, instructors, largestSteward, coverages, lastPatrol);
    }

    private static Grid grid(GridType type, int households) {
        return new Grid("640104001001001", type, "640104001001", households);
    }

    private static Grid activeSince(LocalDate day) {
        Grid grid = grid(GridType.RESIDENTIAL, 400);
        grid.activate(day);
        return grid;
    }

    private static GridFindings by(GridPolicy policy) {
        return new GridFindings(policy, TODAY);
    }

    /** Three-year plan: 300 to 500 permanent households in cities. */
    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL, 299, true",
        "RESIDENTIAL, 300, false",
        "RESIDENTIAL, 500, false",
        "RESIDENTIAL, 501, true",
        "RURAL_LIVING, 20, false",
        "DEDICATED, 0, false"
    })
    void aResidentialGridHasTheSizeThatThePolicySets(GridType type, int households, boolean found) {
        assertThat(by(YINCHUAN).of(grid(type, households), ALL).contains(SIZE_OUT_OF_RANGE))
                .isEqualTo(found);
    }

    @Test
    void whatIsMissingIsFound() {
        assertThat(by(YINCHUAN).of(grid(GridType.RESIDENTIAL, 400), NOTHING))
                .containsExactly(NO_LEADER, TOO_FEW_DEDICATED_WORKERS, NO_INSTRUCTOR, NOT_COVERED);
        assertThat(by(YINCHUAN).of(grid(GridType.RESIDENTIAL, 400), ALL)).isEmpty();
    }

    @Test
    void whatTheCityHasNotSetIsNotChecked() {
        assertThat(by(GridPolicy.UNSET).of(grid(GridType.RESIDENTIAL, 0), NOTHING))
                .containsExactly(NO_LEADER, NOT_COVERED);
    }

    @Test
    void aLeaderHasOneOfThePolicysRoles() {
        GridFacts unfit = facts(1, "NEIGHBOUR", 1, 1, 0, 1, TODAY);
        assertThat(by(PANJIN).of(grid(GridType.RESIDENTIAL, 0), unfit)).containsExactly(LEADER_ROLE_UNFIT);
        assertThat(by(PANJIN).of(grid(GridType.RESIDENTIAL, 0), ALL)).isEmpty();
    }

    /** Zhangjiakou: about 20 households a steward. */
    @Test
    void aStewardLooksAfterNoMoreThanThePolicysNumber() {
        var policy = new GridPolicy(null, null, null, null, null, null, null, 20);
        assertThat(by(policy).of(grid(GridType.RESIDENTIAL, 0), ALL)).isEmpty();
        assertThat(by(policy).of(grid(GridType.RESIDENTIAL, 0), facts(1, null, 0, 0, 21, 1, null)))
                .containsExactly(STEWARD_OVERLOADED);
    }

    /** Panjin: daily; with the patrol of yesterday, today's is still to come. */
    @ParameterizedTest
    @CsvSource({"0, 9, false", "1, 9, false", "2, 9, true", ", 1, false", ", 2, true"})
    void aPatrolIsDueByThePolicysDays(@Nullable Integer daysSincePatrol, int daysAtWork, boolean overdue) {
        LocalDate last = daysSincePatrol == null ? null : TODAY.minusDays(daysSincePatrol);
        assertThat(by(PANJIN)
                        .of(activeSince(TODAY.minusDays(daysAtWork)), facts(1, "PARTY_BACKBONE", 1, 1, 0, 1, last))
                        .contains(PATROL_OVERDUE))
                .isEqualTo(overdue);
    }

    @Test
    void nobodyPatrolsADraft() {
        assertThat(by(PANJIN).of(grid(GridType.RESIDENTIAL, 0), NOTHING)).doesNotContain(PATROL_OVERDUE);
    }

    @Test
    void aRetiredGridHasNone() {
        Grid grid = activeSince(TODAY);
        ReflectionTestUtils.setField(grid, "id", UUID.randomUUID()); // as if it had been stored
        grid.retire(TODAY, "拆迁");
        assertThat(by(YINCHUAN).of(grid, NOTHING)).isEmpty();
    }

    @Test
    void theSizeKeepsAGridFromWorkOnlyWhereTheCityRefusesIt() {
        var refusing = new GridPolicy(new Households(300, 500), OnBreach.REFUSAL, 1, 1, null, null, null, null);
        Grid small = grid(GridType.RESIDENTIAL, 10);
        assertThat(by(YINCHUAN).preventing(small, NOTHING)).containsExactly(NO_LEADER, TOO_FEW_DEDICATED_WORKERS);
        assertThat(by(refusing).preventing(small, ALL)).containsExactly(SIZE_OUT_OF_RANGE);
        assertThat(by(refusing).preventing(grid(GridType.RURAL_LIVING, 10), ALL))
                .isEmpty();
    }
}
