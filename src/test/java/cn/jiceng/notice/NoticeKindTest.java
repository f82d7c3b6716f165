package cn.jiceng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jicengschema.types.NoticeKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeKindTest {
    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasASentenceInBothLanguages(NoticeKind kind) {
        assertThat(ResourceBundle.getBundle("messages", Locale.ROOT).getString("notice." + kind))
                .isNotBlank();
        assertThat(ResourceBundle.getBundle("messages", Locale.CHINESE).getString("notice." + kind))
                .isNotEqualTo(ResourceBundle.getBundle("messages", Locale.ROOT).getString("notice." + kind));
    }
}
