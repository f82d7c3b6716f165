package cn.jiceng.person;

import static cn.jiceng.security.Role.AUDITOR;
import static cn.jiceng.security.Role.CITY_ADMIN;
import static cn.jiceng.security.Role.COMMUNITY_ADMIN;
import static cn.jiceng.security.Role.DISTRICT_ADMIN;
import static cn.jiceng.security.Role.STREET_ADMIN;

import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of personal values: who sees a value of somebody in their area, by their role, and how it looks to those who
 * may not see it in full. Whoever is not named sees nothing; the person in question sees everything.
 */
public enum PersonalKind {
    /** 姓名: {@code 张**}, whose stars do not tell how long it is. */
    NAME(Set.of(COMMUNITY_ADMIN), Set.of(STREET_ADMIN, DISTRICT_ADMIN, CITY_ADMIN, AUDITOR)) {
        @Override
        String masked(String value) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
        }
    },
    /** 手机号码: {@code 138****5678}. */
    PHONE(Set.of(COMMUNITY_ADMIN), Set.of(STREET_ADMIN, DISTRICT_ADMIN, CITY_ADMIN, AUDITOR)) {
        @Override
        String masked(String value) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
    },
    /** 公民身份号码: the last four characters. */
    ID_NUMBER(Set.of(), Set.of(COMMUNITY_ADMIN, AUDITOR)) {
        @Override
        String masked(String value) {
            return "*".repeat(14) + value.substring(14);
        }

        /** A community has to know whether it has registered somebody already. */
        @Override
        boolean isFoundBy(Viewer viewer) {
            return viewer.isAny(Set.of(COMMUNITY_ADMIN));
        }
    },
    /** 住址: what stands before its first number, at most half of it. */
    ADDRESS(Set.of(COMMUNITY_ADMIN), Set.of(STREET_ADMIN, AUDITOR)) {
        @Override
        String masked(String value) {
            String street = NUMBERS.split(value, 2)[0];
            int half = value.codePointCount(0, value.length()) / 2;
            int shown = Math.min(half, street.codePointCount(0, street.length()));
            return value.substring(0, value.offsetByCodePoints(0, shown)) + "****";
        }
    },
    /** 党员身份: whether and since which year, not where. */
    PARTY_MEMBERSHIP(Set.of(COMMUNITY_ADMIN), Set.of(CITY_ADMIN, AUDITOR)) {
        @Override
        @Nullable
        String masked(String value) {
            if (DAY.matcher(value).matches()) {
                return value.substring(0, 4) + "-01-01";
            }
            return value.equals("true") || value.equals("false") ? value : null;
        }

        @Override
        boolean isForOwnUnit() {
            return true;
        }
    },
    /** 所在单位: nothing of it. */
    UNIT(Set.of(COMMUNITY_ADMIN), Set.of(CITY_ADMIN, AUDITOR)) {
        @Override
        @Nullable
        String masked(String value) {
            return null;
        }

        @Override
        boolean isForOwnUnit() {
            return true;
        }
    },
    /** 困难情况, such as what a wish says in the words of who wishes it: that there is something. */
    HARDSHIP(Set.of(COMMUNITY_ADMIN), Set.of(STREET_ADMIN, AUDITOR)) {
        @Override
        String masked(String value) {
            return "****";
        }
    };

    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９A-Za-z一二三四五六七八九十甲乙丙丁]");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Set<Role> inFull;
    private final Set<Role> masked;

    PersonalKind(Set<Role> inFull, Set<Role> masked) {
        this.inFull = inFull;
        this.masked = masked;
    }

    /** What a viewer sees of whoever lies in the viewer's area. */
    Sight inside(Viewer viewer) {
        if (viewer.isAny(inFull)) {
            return Sight.FULL;
        }
        return viewer.isAny(masked) ? Sight.MASKED : Sight.NONE;
    }

    /** Whether the viewer may ask who in the viewer's area has a value: the answer tells as much as the value itself. */
    boolean isFoundBy(Viewer viewer) {
        return inside(viewer) == Sight.FULL;
    }

    /** Whether the person's own unit sees it in full. */
    boolean isForOwnUnit() {
        return false;
    }

    abstract @Nullable String masked(String value);
}
