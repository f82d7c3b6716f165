package cn.jiceng.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiceng.platform.mutation.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    /** A square with a hole, and another square apart from it. */
    private static final String TWO_PARTS = """
            {"type": "MultiPolygon", "coordinates": [
              [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]],
              [[[20, 0], [21, 0], [21, 1], [20, 1], [20, 0]]]]}""";

    private static Outline outline(String geoJson) {
        return Outline.of(GeoJson.parse(geoJson), "input", "boundary");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "5, 5, false",
        "4, 5, true",
        "15, 0.5, false",
        "20.5, 0.5, true",
        "10, 10, true",
        "10.001, 10, false"
    })
    void aPlaceLiesInAPartButNotInItsHole(double longitude, double latitude, boolean inside) {
        assertThat(outline(TWO_PARTS).contains(longitude, latitude)).isEqualTo(inside);
    }

    @Test
    void theBoxIsAroundAllParts() {
        Outline outline = outline(TWO_PARTS);
        assertThat(new double[] {outline.west(), outline.south(), outline.east(), outline.north()})
                .containsExactly(0, 0, 21, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "geometry.type; {}",
                "geometry.type; {\"type\": \"Point\", \"coordinates\": [1, 1]}",
                "geometry.coordinates; {\"type\": \"Polygon\"}",
                "geometry.coordinates; {\"type\": \"Polygon\", \"coordinates\": []}",
                "geometry.coordinates; {\"type\": \"Polygon\", \"coordinates\": {\"a\": 1}}",
                "geometry.coordinates; {\"type\": \"MultiPolygon\", \"coordinates\": [[[]]]}",
                "geometry.position; {\"type\": \"Polygon\", \"coordinates\": [[1, 2, 3, 1]]}",
                "geometry.position; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, \"0\"], [1, 1], [0, 0]]]}",
                "geometry.tooFewPositions; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [0, 0]]]}",
                "geometry.openRing; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}",
                "geometry.outsideOfTheWorld; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [181, 0], [1, 1], [0, 0]]]}",
                "geometry.outsideOfTheWorld; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1e400], [1, 1], [0, 0]]]}",
                "geometry.crossesItself; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}",
                "geometry.crossesItself; {\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [2, 2], [0, 0]]]}"
            })
    void whatIsNoAreaIsRefused(String message, String geoJson) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outline(geoJson))
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.message()).isEqualTo(message);
                            assertThat(error.field()).containsExactly("input", "boundary");
                        }));
    }

    @Test
    void anAreaHasOnlySoManyPositions() {
        assertThat(outline(circle(GeoJsonReader.MOST_POSITIONS)).contains(0, 0)).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outline(circle(GeoJsonReader.MOST_POSITIONS + 1)))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().message()).isEqualTo("geometry.tooManyPositions"));
    }

    private static String circle(int positions) {
        String ring = IntStream.range(0, positions - 1)
                .mapToDouble(i -> 2 * Math.PI * i / (positions - 1))
                .mapToObj(angle -> "[%s, %s]".formatted(Math.cos(angle), Math.sin(angle)))
                .collect(Collectors.joining(", "));
        return "{\"type\": \"Polygon\", \"coordinates\": [[%s, [1.0, 0.0]]]}".formatted(ring);
    }
}
