package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionKindTest {
    @ParameterizedTest
    @CsvSource({
        "小张家口村民委员会, VILLAGE",
        "大洼村委会, VILLAGE",
        "张村, VILLAGE",
        "工人新村, COMMUNITY",
        "胜利社区居委会, COMMUNITY",
        "李村社区村民委员会, COMMUNITY",
        "旌旗社区, COMMUNITY",
        "农场, COMMUNITY",
    })
    void namesTellVillagesFromCommunities(String name, DivisionKind kind) {
        assertThat(DivisionKind.ofName(name)).isEqualTo(kind);
    }
}
