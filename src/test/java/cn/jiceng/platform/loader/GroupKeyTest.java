package cn.jiceng.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.division.Division;
import cn.jiceng.tenantfile.DivisionLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupKeyTest {
    /** The platform may not know the levels of divisions, so it says their digits again. */
    @ParameterizedTest
    @EnumSource(value = DivisionLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "CITY")
    void anAreaIsAsManyDigitsAsTheCodeOfItsLevelHas(DivisionLevel level) {
        var key = GroupKey.of(level.name(), new Attributes("Division", Division.class, Map.of()));
        assertThat(key.expression()).contains("left(e.code, %d)".formatted(level.codeLength()));
    }

    @Test
    void theMonthOfADayIsThatInWhichItLies() {
        var key = GroupKey.of("RECORDED_MONTH", new Attributes("Claim", Object.class, Map.of()));
        assertThat(key.name()).isEqualTo("recordedMonth");
        assertThat(key.expression()).isEqualTo("format(e.recordedOn as 'yyyy-MM')");
    }
}
