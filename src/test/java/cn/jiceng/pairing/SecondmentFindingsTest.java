package cn.jiceng.pairing;

import static cn.jicengschema.types.SecondmentFinding.BELOW_MINIMUM_TERM;
import static cn.jicengschema.types.SecondmentFinding.TERM_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jicengschema.types.SecondmentFinding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fuxin sends people for at least 2 years; elsewhere nothing is checked. */
class SecondmentFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<SecondmentFinding> findings(String from, @Nullable String to, @Nullable Integer months) {
        return new SecondmentTerm(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null)
                .findings(months, TODAY);
    }

    @Test
    void twoYearsAreToTheDay() {
        assertThat(findings("2026-01-01", "2027-12-31", 24)).isEmpty();
        assertThat(findings("2026-01-01", "2027-12-30", 24)).containsExactly(BELOW_MINIMUM_TERM);
        assertThat(findings("2026-01-01", null, 24)).isEmpty();
    }

    @Test
    void whatIsUnsetIsNotChecked() {
        assertThat(findings("2026-01-01", "2027-01-01", null)).isEmpty();
    }

    @Test
    void whoIsStillThereAfterTheTermIsFound() {
        assertThat(findings("2024-01-01", "2026-11-21", 24)).containsExactly(TERM_OVER);
        assertThat(findings("2024-01-01", "2026-11-22", 24)).isEmpty();
    }

    @Test
    void whoCameBackEarlyWasNotThereForLongEnough() {
        var back = new SecondmentTerm(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), LocalDate.of(2026, 6, 30));
        assertThat(back.findings(24, TODAY)).containsExactly(BELOW_MINIMUM_TERM);
    }
}
