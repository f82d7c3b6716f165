package cn.jiceng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoShareTest {
    @ParameterizedTest
    @CsvSource({"2243, 398", "144, 398", "0, 40", "35000, 1293", "5, 5"})
    void sharesAreTheNumberTogetherAndDifferByOneAtMost(int total, int places) {
        var shares = IntStream.range(0, places)
                .mapToObj(place -> DemoShare.of(total, place, places))
                .toList();
        assertThat(shares.stream().flatMapToInt(DemoShare::numbers))
                .containsExactlyElementsOf(IntStream.range(0, total).boxed().toList());
        assertThat(shares)
                .extracting(DemoShare::count)
                .allMatch(count -> count == total / places || count == total / places + 1);
    }
}
