package cn.jiceng.organization;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the mutations of organizations are called so that they do something. */
@Component
class OrganizationAuthority implements AuthorityFixtures {
    private static final String BRANCH = "ESTATE_BRANCH";
    private static final String COMMUNITY = "COMMUNITY_ORG";
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Organization";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "PROPOSED", (city, area) -> proposed(city, area, BRANCH),
                "REJECTED", (city, area) -> then(city, proposed(city, area, BRANCH), "organizationReject", WHY),
                "APPROVED", (city, area) -> approved(city, area, BRANCH),
                "ACTIVE", (city, area) -> active(city, area, COMMUNITY),
                "ACTIVE branch", (city, area) -> active(city, area, BRANCH),
                "ACTIVE listed", OrganizationAuthority::listed,
                "MERGED",
                        (city, area) -> then(city, active(city, area, BRANCH), "organizationMerge", other(city, area)),
                "DISSOLVED", (city, area) -> then(city, active(city, area, BRANCH), "organizationDissolve", WHY));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("organizationCreate", (city, area, id) -> proposal(area, BRANCH)),
                AuthorityCall.making(
                        "organizationImport",
                        (city, area, id) -> Map.of("onError", "REJECT_ALL", "rows", List.of(proposal(area, BRANCH)))),
                AuthorityCall.on("PROPOSED", "organizationUpdate", (city, area, id) -> Map.of("name", "新名")),
                AuthorityCall.on("PROPOSED", "organizationApprove"),
                AuthorityCall.on("PROPOSED", "organizationReject", (city, area, id) -> WHY),
                AuthorityCall.on("APPROVED", "organizationActivate"),
                AuthorityCall.on("ACTIVE branch", "organizationMerge", (city, area, id) -> twin(city, area, id)),
                AuthorityCall.on("ACTIVE", "organizationDissolve", (city, area, id) -> WHY),
                AuthorityCall.on("ACTIVE", "organizationAppointMember", OrganizationAuthority::term),
                AuthorityCall.on("ACTIVE", "organizationDismissMember", OrganizationAuthority::member),
                AuthorityCall.on(
                        "ACTIVE", "organizationLinkLeader", (city, area, id) -> Map.of("personId", city.person(area))),
                AuthorityCall.on("ACTIVE", "organizationListForRectification", OrganizationAuthority::listing),
                AuthorityCall.on("ACTIVE listed", "organizationLiftRectification"));
    }

    private static Map<String, Object> proposal(String area, String type) {
        return Map.of(
                "code",
                UUID.randomUUID().toString(),
                "name",
                "试党支部",
                "type",
                type,
                "form",
                "BRANCH",
                "area",
                area,
                "formalMembers",
                3,
                "totalMembers",
                3);
    }

    private static String proposed(TrialCity city, String area, String type) {
        return city.done("organizationCreate", Map.of("input", proposal(area, type)));
    }

    private static String approved(TrialCity city, String area, String type) {
        String id = proposed(city, area, type);
        return city.doneAs(city.second(), "organizationApprove", Map.of("id", id));
    }

    private static String active(TrialCity city, String area, String type) {
        return city.done("organizationActivate", Map.of("id", approved(city, area, type)));
    }

    private static String listed(TrialCity city, String area) {
        String id = active(city, area, COMMUNITY);
        return then(city, id, "organizationListForRectification", listing(city, area, id));
    }

    private static String then(TrialCity city, String id, String mutation, Map<String, ?> input) {
        return city.done(mutation, Map.of("id", id, "input", input));
    }

    private static Map<String, Object> other(TrialCity city, String area) {
        return Map.of("intoId", active(city, area, BRANCH));
    }

    /** One of the same type, to become part of. */
    private static Map<String, Object> twin(TrialCity city, String area, String id) {
        String type = city.found("{ node(id: \"%s\") { ... on Organization { type } } }".formatted(id))
                .at("/node/type")
                .asString("");
        return Map.of("intoId", active(city, area, type));
    }

    private static Map<String, Object> term(TrialCity city, String area, String id) {
        return Map.of("personId", city.person(area), "from", "2026-01-01", "to", "2027-01-01");
    }

    private static Map<String, Object> member(TrialCity city, String area, String id) {
        var appointment = new HashMap<String, Object>(Map.of("id", id, "input", term(city, area, id)));
        city.tried("organizationAppointMember", appointment);
        String member = city.found("{ node(id: \"%s\") { ... on Organization { partTimeMembers { nodes { id } } } } }"
                        .formatted(id))
                .at("/node/partTimeMembers/nodes/0/id")
                .asString(id);
        return Map.of("memberId", member);
    }

    private static Map<String, Object> listing(TrialCity city, String area, String id) {
        return Map.of(
                "reason",
                "班子不强",
                "leadId",
                city.person(area),
                "deadline",
                LocalDate.now().plusYears(1).toString());
    }
}
