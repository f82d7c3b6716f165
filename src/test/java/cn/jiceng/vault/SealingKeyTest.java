package cn.jiceng.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SealingKeyTest {
    private static final SealingKey KEY = SealingKey.random();

    @Test
    void whatIsSealedOpensWithItsKeyAtItsPlace() {
        byte[] sealed = KEY.seal("张三", "NAME");
        assertThat(KEY.openText(sealed, "NAME")).isEqualTo("张三");
        assertThat(SealingKey.of(KEY.secret()).openText(sealed, "NAME")).isEqualTo("张三");
    }

    @Test
    void noTwoSealedValuesAreEqual() {
        assertThat(KEY.seal("张三", "NAME")).isNotEqualTo(KEY.seal("张三", "NAME"));
    }

    @Test
    void nothingElseOpensIt() {
        byte[] sealed = KEY.seal("张三", "NAME");
        assertThatIllegalStateException().isThrownBy(() -> SealingKey.random().open(sealed, "NAME"));
        assertThatIllegalStateException().isThrownBy(() -> KEY.open(sealed, "PHONE"));
        assertThatIllegalStateException().isThrownBy(() -> KEY.open(new byte[0], "NAME"));
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        for (int i = 0; i < KEY.seal("张三", "NAME").length; i++) {
            byte[] sealed = KEY.seal("张三", "NAME");
            sealed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> KEY.open(sealed, "NAME"));
        }
    }
}
