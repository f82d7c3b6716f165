package cn.jiceng.platform.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumberTest {
    /** No area begins with 99. */
    @ParameterizedTest
    @CsvSource({
        "99000019000101018X, true",
        "99000019000101018x, false",
        "990000190001010180, false",
        "990000190001010016, true",
        "990000190002300015, false",
        "99000019000101001, false",
        "9900001900010100166, false",
        "'99000019000101001 ', false",
        "９90000190001010016, false",
        "'', false"
    })
    void aNumberHasADateOfBirthAndACheckDigit(String number, boolean valid) {
        assertThat(IdNumber.isValid(number)).isEqualTo(valid);
    }
}
