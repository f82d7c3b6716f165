package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    private final MasterKey key = new MasterKey(2, Map.of(1, new byte[32], 2, filled((byte) 7)));

    @Test
    void derivesThirtyTwoBytesThatStayTheSame() {
        var again = new MasterKey(2, Map.of(2, filled((byte) 7)));
        assertThat(key.derive("login", "panjin")).hasSize(32).isEqualTo(again.derive("login", "panjin"));
    }

    /** Computed apart: HMAC-SHA256 of the purpose's length in four bytes, the purpose and the subject. */
    @Test
    void derivesWhatOtherServersDerive() {
        assertThat(HexFormat.of().formatHex(key.derive(1, "login", "panjin")))
                .isEqualTo("6cd5d40162d50de51eb990e54412db22b43f470749542eef251be506c96d86cd");
    }

    @Test
    void derivesUnrelatedSecretsForPurposesAndSubjects() {
        assertThat(key.derive("login", "panjin"))
                .isNotEqualTo(key.derive("owner", "panjin"))
                .isNotEqualTo(key.derive("login", "dandong"));
        assertThat(key.derive("log", "inpanjin")).isNotEqualTo(key.derive("login", "panjin"));
    }

    @Test
    void derivesFromAnEarlierVersionWhenAsked() {
        assertThat(key.versions()).containsExactlyInAnyOrder(1, 2);
        assertThat(key.derive(2, "login", "panjin")).isEqualTo(key.derive("login", "panjin"));
        assertThat(key.derive(1, "login", "panjin")).isNotEqualTo(key.derive("login", "panjin"));
    }

    @Test
    void refusesAVersionThatNobodyGave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.derive(3, "login", "panjin"))
                .withMessage("no master key of version 3, only of [1, 2]");
    }

    private static byte[] filled(byte value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
