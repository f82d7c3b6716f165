package cn.jiceng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 6, 2026-07-01, 2026-12-31",
        "2026-06-30, 6, 2026-01-01, 2026-06-30",
        "2026-11-22, 3, 2026-10-01, 2026-12-31",
        "2026-02-10, 1, 2026-02-01, 2026-02-28",
        "2026-11-22, 12, 2026-01-01, 2026-12-31",
        "2025-11-22, 24, 2024-01-01, 2025-12-31",
        "1999-12-31, 6, 1999-07-01, 1999-12-31"
    })
    void aPeriodHoldsTheDay(LocalDate day, int months, LocalDate from, LocalDate to) {
        assertThat(Period.around(day, months)).isEqualTo(new Period(from, to));
    }
}
