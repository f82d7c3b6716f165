package cn.jiceng.platform.loader;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How Chinese names are found by their characters, their pinyin and its initials. */
public final class SearchText {
    private SearchText() {}

    /**
     * The reading of a name, syllables apart: {@code 张家口市} is {@code zhang jia kou shi}. Readings of whole words are
     * known, so {@code 蔚县} is {@code yu xian}; a character without a reading stands for itself, a rare one beyond the basic plane is left out.
     */
    public static String pinyin(String name) {
        // the library reads UTF-16 units and knows no character beyond them
        String readable = name.codePoints()
                .filter(Character::isBmpCodePoint)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return PinyinHelper.toPinyin(readable, PinyinStyleEnum.NORMAL, " ").toLowerCase(Locale.ROOT);
    }

    /** A PostgreSQL {@code tsquery} that finds every name in which each word of the search begins some part. */
    static String query(String search) {
        String folded = Normalizer.normalize(search, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[\\s'’]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '\'' + word.replace("\\", "\\\\") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
