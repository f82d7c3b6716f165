package cn.jiceng.policy;

/** What kind of party organization one is. A tenant's tiers say which of them it has and in which order they nest. */
public enum OrganizationType {
    CITY_COMMITTEE,
    DISTRICT_COMMITTEE,
    STREET_WORKING_COMMITTEE,
    COMMUNITY_ORG,
    COORDINATION_COMMITTEE,
    BUILDING_ALLIANCE,
    GRID_ORG,
    ESTATE_BRANCH,
    BUILDING_GROUP,
    MEMBER_HUB_HOUSEHOLD,
    UNIT_ORG,
    PROPERTY_ORG,
    OWNERS_COMMITTEE_ORG,
    INDUSTRY_COMMITTEE,
    TEMPORARY_BRANCH,
    SOCIAL_ORG
}
