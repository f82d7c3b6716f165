package cn.jiceng.security;

/** What a token's holder is in its tenant. */
public enum Role {
    COMMUNITY_ADMIN("community-admin"),
    STREET_ADMIN("street-admin"),
    DISTRICT_ADMIN("district-admin"),
    CITY_ADMIN("city-admin"),
    AUDITOR("auditor"),
    PARTNER("partner"),
    PROVINCE_ANALYST("analyst");

    private final String clientSuffix;

    Role(String clientSuffix) {
        this.clientSuffix = clientSuffix;
    }

    /** How demo clients of this role are named behind their tenant: {@code panjin.city-admin}. */
    String clientSuffix() {
        return clientSuffix;
    }
}
