package cn.jiceng.organization;

import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.OrganizationCreateInput;
import cn.jicengschema.types.OrganizationForm;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The organizations that may be founded in a division, with names made of its own. The same division always gets the same.
 *
 * @param area code of the division
 * @param name of the division
 */
record DemoDrafts(String area, String name) {
    private static final Pattern SUFFIX = Pattern.compile("(社区)?(居民委员会|居委会|社区)?$");
    private static final String[] ESTATES = {"阳光", "锦绣", "幸福", "和谐", "翠园", "福安", "书香", "祥和", "望江", "金桂"};
    private static final LocalDate EARLIEST = LocalDate.of(2018, 7, 1);
    private static final int DAYS = 1500;

    /** One of the kinds of organizations below another. */
    @FunctionalInterface
    interface Drawing {
        /** @param number from 0 in the division */
        OrganizationCreateInput draw(int number, Organization parent);
    }

    OrganizationCreateInput city() {
        return draft(OrganizationType.CITY_COMMITTEE, OrganizationForm.COMMITTEE, 0, name + "委");
    }

    OrganizationCreateInput district() {
        return draft(OrganizationType.DISTRICT_COMMITTEE, OrganizationForm.COMMITTEE, 0, name + "委");
    }

    OrganizationCreateInput street() {
        String committee = name.endsWith("街道") ? "党工委" : "党委";
        return draft(OrganizationType.STREET_WORKING_COMMITTEE, OrganizationForm.COMMITTEE, 0, name + committee);
    }

    OrganizationCreateInput community(OrganizationForm form) {
        String kind =
                switch (form) {
                    case COMMITTEE -> "党委";
                    case GENERAL_BRANCH -> "党总支";
                    default -> "党支部";
                };
        return draft(OrganizationType.COMMUNITY_ORG, form, 0, place() + "社区" + kind);
    }

    OrganizationCreateInput estate(int number, Organization parent) {
        int again = number / ESTATES.length;
        String estate = ESTATES[number % ESTATES.length] + (again == 0 ? "" : again + 1 + "期") + "小区";
        return draft(OrganizationType.ESTATE_BRANCH, OrganizationForm.BRANCH, number, place() + estate + "党支部");
    }

    OrganizationCreateInput proposal() {
        return draft(OrganizationType.ESTATE_BRANCH, OrganizationForm.BRANCH, 99, place() + "新苑小区党支部");
    }

    /** In principle one branch or group for each grid (Zhangjiakou). */
    OrganizationCreateInput grid(int number, Organization parent) {
        boolean branch = number % 2 == 0;
        return draft(
                OrganizationType.GRID_ORG,
                branch ? OrganizationForm.BRANCH : OrganizationForm.GROUP,
                number,
                "%s社区第%d网格%s".formatted(place(), number + 1, branch ? "党支部" : "党小组"));
    }

    OrganizationCreateInput building(int number, Organization parent) {
        return draft(
                OrganizationType.BUILDING_GROUP,
                OrganizationForm.GROUP,
                number,
                "%s%d号楼党小组".formatted(of(parent), number + 1));
    }

    OrganizationCreateInput hub(int number, Organization parent) {
        return draft(
                OrganizationType.MEMBER_HUB_HOUSEHOLD,
                OrganizationForm.NONE,
                number,
                "%s第%d党员中心户".formatted(of(parent), number + 1));
    }

    OrganizationCreateInput company(int number, Organization parent) {
        return draft(
                OrganizationType.PROPERTY_ORG,
                OrganizationForm.BRANCH,
                number,
                "%s第%d物业服务企业党支部".formatted(place(), number + 1));
    }

    private String place() {
        String place = SUFFIX.matcher(name).replaceFirst("");
        return place.isEmpty() ? name : place;
    }

    private static String of(Organization parent) {
        return parent.getName().replaceFirst("(党支部|党小组)$", "");
    }

    private OrganizationCreateInput draft(OrganizationType type, OrganizationForm form, int number, String fullName) {
        int chance = Math.floorMod(31 * area.hashCode() + 7919 * number + type.ordinal(), DAYS);
        int members = members(form, chance);
        return OrganizationCreateInput.newBuilder()
                .code("%s-%s-%d".formatted(area, type, number + 1).replace('_', '-'))
                .name(fullName)
                .type(type)
                .form(form)
                .area(area)
                .formalMembers(members - members / 10)
                .totalMembers(members)
                .establishedOn(EARLIEST.plusDays(chance))
                .build();
    }

    /** As many as fit the form: over 100 for a committee, over 50 for a general branch (Zhangjiakou). */
    private static int members(OrganizationForm form, int chance) {
        return switch (form) {
            case COMMITTEE -> 101 + chance % 120;
            case GENERAL_BRANCH -> 51 + chance % 50;
            case BRANCH, JOINT_BRANCH -> 5 + chance % 40;
            case GROUP -> 3 + chance % 7;
            case NONE -> 1 + chance % 3;
        };
    }
}
