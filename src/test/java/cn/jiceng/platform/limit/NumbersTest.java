package cn.jiceng.platform.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final String LONG = "8".repeat(41);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a(b: %s)}",
                "{a(b: 1.%s)}",
                "{a(b: \"\") c(d: %s)}",
                "# \"\n{a(b: %s)}",
                "{a(b: \"\\\"\", c: %s)}",
                "{a(b: \"\"\" \" \"\"\", c: %s)}"
            })
    void anEndlessNumberIsRefused(String document) {
        assertThatThrownBy(() -> Numbers.check(document.formatted(LONG)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("numberDigits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a(b: \"%s\")}", "{a(b: \"\"\"%s\"\"\")}", "# %s\n{a}", "{a(b: \"\\\"%s\")}"})
    void digitsOfATextAreFine(String document) {
        assertThatCode(() -> Numbers.check(document.formatted(LONG))).doesNotThrowAnyException();
    }

    @Test
    void fortyDigitsAreFineAndATextWithoutEndIsLeftToTheParser() {
        assertThatCode(() -> Numbers.check("{a(b: " + "8".repeat(40) + ")}")).doesNotThrowAnyException();
        assertThatCode(() -> Numbers.check("{a(b: \"\\")).doesNotThrowAnyException();
    }
}
