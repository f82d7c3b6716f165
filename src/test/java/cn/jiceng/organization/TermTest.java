package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-12-31, 2020-01-01, true",
        "2020-01-01, 2020-12-31, 2020-12-31, true",
        "2020-01-01, 2020-12-31, 2021-01-01, false",
        "2020-01-01, 2020-12-31, 2019-12-31, false",
        "2020-01-01, , 2099-01-01, true"
    })
    void theFirstAndTheLastDayBelongToATerm(LocalDate from, @Nullable LocalDate to, LocalDate day, boolean holds) {
        assertThat(Term.of(from, to).holds(day)).isEqualTo(holds);
    }
}
