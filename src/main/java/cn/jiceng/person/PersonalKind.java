package cn.jiceng.person;

/** The kinds of personal values, and how each looks to those who may not see it in full. */
public enum PersonalKind {
    /** 姓名: {@code 张**}, whose stars do not tell how long it is. */
    NAME {
        @Override
        String masked(String value) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
        }
    },
    /** 手机号码: {@code 138****5678}. */
    PHONE {
        @Override
        String masked(String value) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
    },
    /** 公民身份号码: the last four characters. */
    ID_NUMBER {
        @Override
        String masked(String value) {
            return "*".repeat(14) + value.substring(14);
        }
    };

    abstract String masked(String value);
}
