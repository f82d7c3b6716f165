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

    private static final UUID PARENT = new UUID(1, 2);

    private final Cursors cursors = cursors("panjin", "Division by name");

    private static Cursors cursors(String tenant, String list) {
        return new Cursors(MasterKeys.of("a secret of the test").derive("cursor", tenant), () -> list);
    }

    @Test
    void valuesComeBackWithTheirTypes() {
        List<Object> values = List.of("双·台𠮷", Instant.parse("2026-01-02T03:04:05.678901Z"), 7, UUID.randomUUID());
        assertThat(cursors.read(PARENT, cursors.write(PARENT, values), TYPES)).isEqualTo(values);
    }

    @Test
    void everyAlteredByteIsNoticed() {
        byte[] cursor = cursors.write(PARENT, List.of("a", "b")).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < cursor.length; i++) {
            byte[] altered = Arrays.copyOf(cursor, cursor.length);
            altered[i] = (byte) (altered[i] == 'A' ? 'B' : 'A');
            String text = new String(altered, java.nio.charset.StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> cursors.read(PARENT, text, List.of(String.class, String.class)))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void aCursorBelongsToItsTenantAndItsList() {
        String cursor = cursors.write(PARENT, List.of("a"));
        List<Class<?>> types = List.of(String.class);
        assertThatThrownBy(() -> cursors("dongcheng", "Division by name").read(PARENT, cursor, types))
                .hasMessageContaining("this tenant");
        assertThatThrownBy(() -> cursors("panjin", "Division by code").read(PARENT, cursor, types))
                .hasMessageContaining("another list");
    }

    @Test
    void aCursorBelongsToItsParent() {
        String cursor = cursors.write(PARENT, List.of("a"));
        assertThatThrownBy(() -> cursors.read(new UUID(1, 3), cursor, List.of(String.class)))
                .hasMessageContaining("another list");
    }

    @Test
    void aCursorOfAnOlderOrderIsStale() {
        String cursor = cursors.write(PARENT, List.of("a"));
        assertThatThrownBy(() -> cursors.read(PARENT, cursor, TYPES)).hasMessageContaining("stale");
        assertThatThrownBy(() -> cursors.read(PARENT, cursor, List.of(Integer.class)))
                .hasMessageContaining("stale");
    }
}
