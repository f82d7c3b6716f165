package cn.jiceng.tenantfile;

/** A level of the administrative divisions (行政区划), with the length of its statistical code: codes nest. */
public enum DivisionLevel {
    CITY(4),
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12);

    private static final int PROVINCE_CODE_LENGTH = 2;

    private final int codeLength;

    DivisionLevel(int codeLength) {
        this.codeLength = codeLength;
    }

    /** How many digits a code of this level has. */
    public int codeLength() {
        return codeLength;
    }

    /** Whether {@code code} has the form of this level: digits only, as many as the level has. */
    boolean fits(String code) {
        return code.length() == codeLength && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The beginning of {@code code} that names the division above it; for a city that is its province. */
    public String parentOf(String code) {
        return code.substring(0, this == CITY ? PROVINCE_CODE_LENGTH : values()[ordinal() - 1].codeLength);
    }
}
