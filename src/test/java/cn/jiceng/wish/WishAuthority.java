package cn.jiceng.wish;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.TrialCity.Owner;
import cn.jiceng.lists.NeedAuthority;
import cn.jiceng.registration.TrialMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the mutations of wishes are called so that they do something. */
@Component
class WishAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");
    private static final Map<String, Object> CONSENT = Map.of("consentedOn", "2026-01-01");
    private static final Map<String, Object> RATING = Map.of("rating", 5);

    private final TrialMembers members;
    private final Map<String, String> strangers = new HashMap<>();

    WishAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "Wish";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.ofEntries(
                Map.entry("DRAFT", WishAuthority::drafted),
                Map.entry("SUBMITTED", WishAuthority::submitted),
                Map.entry("RETURNED", (city, area) -> reviewed(city, area, "wishReturn")),
                Map.entry("REJECTED", (city, area) -> reviewed(city, area, "wishReject")),
                Map.entry("APPROVED", WishAuthority::approved),
                Map.entry("PUBLISHED", (city, area) -> published(city, area, 1)),
                Map.entry("WITHDRAWN", (city, area) -> act(city, "wishWithdraw", drafted(city, area), WHY)),
                Map.entry("CLAIMED", (city, area) -> claimed(city, area, members.active(city, area))),
                Map.entry("IN_PROGRESS", (city, area) -> started(city, area, members.active(city, area))),
                Map.entry("FULFILLED", this::fulfilled),
                Map.entry("CONFIRMED", this::confirmed),
                Map.entry("ARCHIVED", (city, area) -> act(city, "wishArchive", confirmed(city, area), null)));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("wishDraft", (city, area, id) -> draft(city, area, 1)),
                AuthorityCall.making(
                        "wishRaiseFromNeed",
                        NeedAuthority::open,
                        (city, area, id) -> Map.of("beneficiaryId", beneficiary(city, area))),
                AuthorityCall.on("DRAFT", "wishUpdate", (city, area, id) -> Map.of("title", "改")),
                AuthorityCall.on("RETURNED", "wishSubmit"),
                AuthorityCall.on("SUBMITTED", "wishApprove"),
                AuthorityCall.on("SUBMITTED", "wishReturn", (city, area, id) -> WHY),
                AuthorityCall.on("SUBMITTED", "wishReject", (city, area, id) -> WHY),
                AuthorityCall.on("APPROVED", "wishPublish", (city, area, id) -> CONSENT),
                AuthorityCall.on("PUBLISHED", "wishWithdraw", (city, area, id) -> WHY),
                AuthorityCall.on("CLAIMED", "wishContact"),
                AuthorityCall.on("CLAIMED", "wishStart"),
                AuthorityCall.on("CLAIMED", "wishRelease", (city, area, id) -> WHY),
                AuthorityCall.on("IN_PROGRESS", "wishFulfil", (city, area, id) -> Map.of("remark", "已送达")),
                AuthorityCall.on("FULFILLED", "wishConfirm", (city, area, id) -> RATING),
                AuthorityCall.on("FULFILLED", "wishDispute", (city, area, id) -> WHY),
                AuthorityCall.on("CONFIRMED", "wishArchive"));
    }

    private static String beneficiary(TrialCity city, String area) {
        return city.owner().map(Owner::person).orElseGet(() -> city.person(area));
    }

    private static Map<String, Object> draft(TrialCity city, String area, int claimants) {
        return Map.of(
                "area",
                area,
                "title",
                "试",
                "category",
                "试",
                "publicText",
                "试",
                "beneficiaryId",
                beneficiary(city, area),
                "claimants",
                claimants);
    }

    private static String act(TrialCity city, String mutation, String id, @Nullable Map<String, ?> input) {
        return city.done(mutation, input == null ? Map.of("id", id) : Map.of("id", id, "input", input));
    }

    private static String drafted(TrialCity city, String area) {
        return city.done("wishDraft", Map.of("input", draft(city, area, 1)));
    }

    private static String submitted(TrialCity city, String area) {
        return act(city, "wishSubmit", drafted(city, area), null);
    }

    private static String reviewed(TrialCity city, String area, String mutation) {
        return city.doneAs(city.second(), mutation, Map.of("id", submitted(city, area), "input", WHY));
    }

    private static String approved(TrialCity city, String area) {
        return city.doneAs(city.second(), "wishApprove", Map.of("id", submitted(city, area)));
    }

    /** One that so many may claim together. */
    static String published(TrialCity city, String area, int claimants) {
        String id = city.done("wishDraft", Map.of("input", draft(city, area, claimants)));
        city.done("wishSubmit", Map.of("id", id));
        city.doneAs(city.second(), "wishApprove", Map.of("id", id));
        return act(city, "wishPublish", id, CONSENT);
    }

    /** A claim says its own id, and not that of the wish. */
    static String claim(TrialCity city, String wish, String registration) {
        city.done("wishClaim", Map.of("id", wish, "input", Map.of("registrationId", registration)));
        return wish;
    }

    private static String claimed(TrialCity city, String area, String registration) {
        return claim(city, published(city, area, 1), registration);
    }

    private static String started(TrialCity city, String area, String registration) {
        return act(city, "wishStart", claimed(city, area, registration), null);
    }

    /** By somebody who is not the owner, who could not confirm it then. */
    private String fulfilled(TrialCity city, String area) {
        String stranger = strangers.computeIfAbsent(area, absent -> stranger(city, area));
        return act(city, "wishFulfil", started(city, area, stranger), Map.of());
    }

    private String confirmed(TrialCity city, String area) {
        return city.doneAs(city.second(), "wishConfirm", Map.of("id", fulfilled(city, area), "input", RATING));
    }

    /** The id of an active registration of somebody who owns nothing. */
    static String stranger(TrialCity city, String area) {
        Map<String, Object> input = Map.of("personId", TrialMembers.stranger(city, area), "area", area);
        return city.done("memberRegistrationAccept", Map.of("id", city.done("memberRegister", Map.of("input", input))));
    }
}
