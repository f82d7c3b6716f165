package cn.jiceng.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {
    /** Made from digits alone; nobody has them. */
    @ParameterizedTest
    @CsvSource({
        "99000000000000000, true",
        "99999999AAAAAAAAA, true",
        "9900000000000000, false",
        "99O00000000000000, false",
        "990000A0000000000, false"
    })
    void theCheckCharacterFollowsFromTheOthers(String first, boolean wellFormed) {
        if (!wellFormed) {
            assertThat(CreditCode.isValid(first + '0')).isFalse();
            return;
        }
        String code = first + CreditCode.checkCharacter(first);
        assertThat(CreditCode.isValid(code)).isTrue();
        char other = code.charAt(17) == '0' ? '1' : '0';
        assertThat(CreditCode.isValid(first + other)).isFalse();
    }

    /** The example of GB 32100 in the weights of its annex: 31 less the remainder. */
    @ParameterizedTest
    @CsvSource({"91350100M000100Y4, 3"})
    void theCheckCharacterIsThatOfTheStandard(String first, char check) {
        assertThat(CreditCode.checkCharacter(first)).isEqualTo(check);
    }
}
