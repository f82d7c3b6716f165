package cn.jiceng.security;

/** What a token's holder is in its tenant. */
public enum Role {
    RESIDENT("resident"),
    PARTY_MEMBER("party-member"),
    UNIT_LIAISON("unit-liaison"),
    GRID_WORKER("grid-worker"),
    COMMUNITY_ADMIN("community-admin"),
    STREET_ADMIN("street-admin"),
    DISTRICT_ADMIN("district-admin"),
    CITY_ADMIN("city-admin"),
    DEPARTMENT_HANDLER("department-handler"),
    PROPERTY_COMPANY("property-company"),
    AUDITOR("auditor"),
    PARTNER("partner"),
    PROVINCE_ANALYST("analyst");

    private final String clientSuffix;

    Role(String clientSuffix) {
        this.clientSuffix = clientSuffix;
    }

    /** How demo clients of this role are named behind their tenant: {@code panjin.city-admin}. */
    public String clientSuffix() {
        return clientSuffix;
    }
}
