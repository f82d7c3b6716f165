package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    @ParameterizedTest
    @CsvSource({
        "'', 130702001, true, true",
        "130702001, 130702001001, true, true",
        "130702001, 130702001, true, false",
        "130702001, 130702, false, false",
        "130702001, 130702002001, false, false",
        "110101, 110101, true, true",
        "1307, 1307, true, true"
    })
    void areasNestAndASuperiorStandsAbove(String viewers, String objects, boolean inside, boolean above) {
        assertThat(Standing.INSIDE.holds(viewers, objects)).isEqualTo(inside);
        assertThat(Standing.ABOVE.holds(viewers, objects)).isEqualTo(above);
    }
}
