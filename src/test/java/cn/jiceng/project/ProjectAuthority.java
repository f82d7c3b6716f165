package cn.jiceng.project;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.lists.NeedAuthority;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of projects are called so that they do something. */
@Component
class ProjectAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WORDS = Map.of("text", "已走访");
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    private final TrialMembers members;

    ProjectAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "Project";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "PLANNED",
                ProjectAuthority::planned,
                "CLAIMED",
                this::claimed,
                "IN_PROGRESS",
                this::reported,
                "DONE",
                (city, area) -> then(city, "projectComplete", reported(city, area), Map.of()),
                "CANCELLED",
                (city, area) -> then(city, "projectCancel", planned(city, area), WHY));
    }

    /** They were claimed for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making(
                        "projectCreate", (city, area, id) -> Map.of("needId", NeedAuthority.matched(city, area))),
                AuthorityCall.on("CLAIMED", "projectReport", (city, area, id) -> WORDS),
                AuthorityCall.on("IN_PROGRESS", "projectComplete", (city, area, id) -> WORDS),
                AuthorityCall.on("PLANNED", "projectCancel", (city, area, id) -> WHY));
    }

    static String planned(TrialCity city, String area) {
        return city.done("projectCreate", Map.of("input", Map.of("needId", NeedAuthority.matched(city, area))));
    }

    private String claimed(TrialCity city, String area) {
        String id = planned(city, area);
        Map<String, Object> input = Map.of("registrationId", members.active(city, area));
        city.done("projectClaim", Map.of("id", id, "input", input));
        return id;
    }

    private String reported(TrialCity city, String area) {
        String id = claimed(city, area);
        city.done("projectReport", Map.of("id", id, "input", WORDS));
        return id;
    }

    private static String then(TrialCity city, String mutation, String id, Map<String, ?> input) {
        return city.done(mutation, Map.of("id", id, "input", input));
    }
}
