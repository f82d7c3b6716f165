package cn.jiceng.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.database.MasterKeys;
import cn.jiceng.platform.error.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final List<Class<?>> TYPES = List.of(String.class, Instant.class, Integer.class, UUID.class);

    private final Cursors cursors = cursors("panjin", "Division by name");

    private static Cursors cursors(String tenant, String list) {
        return new Cursors(MasterKeys.of("a secret of the test").derive("cursor", tenant), () -> list);
    }

    @Test
    void valuesComeBackWithTheirTypes() {
        List<Object> values = List.of("双·台𠮷", Instant.parse("2026-01-02T03:04:05.678901Z"), 7, UUID.randomUUID());
        assertThat(cursors.read(cursors.write(values), TYPES)).isEqualTo(values);
    }

    @Test
    void everyAlteredByteIsNoticed() {
        byte[] cursor = cursors.write(List.of("a", "b")).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < cursor.length; i++) {
            byte[] altered = Arrays.copyOf(cursor, cursor.length);
            altered[i] = (byte) (altered[i] == 'A' ? 'B' : 'A');
            String text = new String(altered, java.nio.charset.StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> cursors.read(text, List.of(String.class, String.class)))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void aCursorBelongsToItsTenantAndItsList() {
        String cursor = cursors.write(List.of("a"));
        List<Class<?>> types = List.of(String.class);
        assertThatThrownBy(() -> cursors("dongcheng", "Division by name").read(cursor, types))
                .hasMessageContaining("this tenant");
        assertThatThrownBy(() -> cursors("panjin", "Division by code").read(cursor, types))
                .hasMessageContaining("another list");
    }

    @Test
    void aCursorOfAnOlderOrderIsStale() {
        String cursor = cursors.write(List.of("a"));
        assertThatThrownBy(() -> cursors.read(cursor, TYPES)).hasMessageContaining("stale");
        assertThatThrownBy(() -> cursors.read(cursor, List.of(Integer.class))).hasMessageContaining("stale");
    }
}
