package cn.jiceng.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.loader.Keyset.Key;
import cn.jiceng.platform.loader.ListArguments.Order;
import jakarta.persistence.Column;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeysetTest {
    @SuppressWarnings("unused")
    private static final class Row {
        UUID id = new UUID(0, 1);

        @Column(unique = true)
        String code = "c";

        String name = "n";
    }

    private static final Attributes ATTRIBUTES = new Attributes(
            "Row",
            Row.class,
            Arrays.stream(Row.class.getDeclaredFields())
                    .collect(Collectors.toMap(java.lang.reflect.Field::getName, Function.identity())));

    private final Source<Row> source = new Source<>(ATTRIBUTES, Row.class, null, List.of());

    @Test
    void anOrderEndsInTheIdUnlessSomethingUniqueComesFirst() {
        assertThat(keyset("NAME").keys()).containsExactly(new Key("name", false), new Key("id", false));
        assertThat(keyset("CODE", "NAME").keys()).containsExactly(new Key("code", false));
        assertThat(Keyset.of(source, List.of(new Order("NAME", true))).keys())
                .containsExactly(new Key("name", true), new Key("id", true));
        assertThat(Keyset.of(source, List.of()).keys()).containsExactly(new Key("id", false));
    }

    @Test
    void readingBackwardTurnsEveryDirection() {
        Keyset keyset = Keyset.of(source, List.of(new Order("NAME", true)));
        assertThat(keyset.orderBy(false)).isEqualTo(" order by e.name desc, e.id desc");
        assertThat(keyset.orderBy(true)).isEqualTo(" order by e.name, e.id");
    }

    @Test
    void aPageBeginsBehindTheRowOfTheCursor() {
        var conditions = new Conditions();
        keyset("NAME").seek(conditions, List.of("n", new UUID(0, 1)), false);
        assertThat(conditions.where())
                .isEqualTo(" where e.name >= :p2 and ((e.name > :p0) or (e.name = :p0 and e.id > :p1))");
    }

    private Keyset keyset(String... fields) {
        return Keyset.of(
                source,
                Arrays.stream(fields).map(field -> new Order(field, false)).toList());
    }
}
