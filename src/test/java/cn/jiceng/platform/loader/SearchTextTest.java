package cn.jiceng.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "张家口市, zhang jia kou shi",
        "蔚县, yu xian",
        "长安街道, chang an jie dao",
        "重庆路社区, chong qing lu she qu",
        "𠮷林村, lin cun",
    })
    void namesAreReadAsTheyAreSpoken(String name, String pinyin) {
        assertThat(SearchText.pinyin(name)).isEqualTo(pinyin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ZJK              | 'zjk':*
            ｚｊｋ           | 'zjk':*
            zhang  jia       | 'zhang':* & 'jia':*
            xi'an            | 'xi':* & 'an':*
            a\\b             | 'a\\\\b':*
            """)
    void whateverIsTypedBecomesAHarmlessQuery(String typed, String query) {
        assertThat(SearchText.query(typed)).isEqualTo(query);
    }
}
