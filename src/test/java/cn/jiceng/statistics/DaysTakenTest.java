package cn.jiceng.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTakenTest {
    private static DaysTaken taken(long days, long wishes) {
        return new DaysTaken("2111", days, wishes);
    }

    @Test
    void theMedianLiesInTheMiddleOfAllWishes() {
        assertThat(DaysTaken.median(List.of(taken(9, 1), taken(1, 1), taken(3, 1))))
                .isEqualTo(3);
        assertThat(DaysTaken.median(List.of(taken(2, 3), taken(100, 2)))).isEqualTo(2);
        assertThat(DaysTaken.median(List.of(taken(2, 2), taken(5, 2)))).isEqualTo(3.5);
        assertThat(DaysTaken.median(List.of())).isNull();
    }
}
