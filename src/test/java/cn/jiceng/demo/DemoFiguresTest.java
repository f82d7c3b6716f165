package cn.jiceng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents report is shared out among communities without a rest, whatever their number. */
class DemoFiguresTest {
    private static final int[] COMMUNITIES = {1, 243, 1167, 5003};

    static Stream<DemoFigure> documents() {
        return DemoFile.rows("figures.csv").stream()
                .map(row -> new DemoFigure(row[0], row[1], row[2], Integer.parseInt(row[3])))
                .filter(figure -> !figure.qualifier().equals("PER_COMMUNITY"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSharesAreTheFigure(DemoFigure figure) {
        for (int communities : COMMUNITIES) {
            int total = figure.total(1, communities);
            assertThat(total).isEqualTo(figure.value());
            assertThat(IntStream.range(0, communities)
                            .map(place ->
                                    DemoShare.of(total, place, communities).count())
                            .sum())
                    .isEqualTo(figure.value());
        }
    }
}
