package cn.jiceng.wish;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.registration.TrialMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How wishes are claimed so that something is done. */
@Component
class WishClaimAuthority implements AuthorityFixtures {
    private static final int CLAIMANTS = 2;

    private final TrialMembers members;
    private final Map<String, String> joining = new HashMap<>();

    WishClaimAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "WishClaim";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making(
                        "wishClaim",
                        (city, area) -> WishAuthority.published(city, area, 1),
                        (city, area, id) -> Map.of("registrationId", members.active(city, area))),
                AuthorityCall.making(
                        "wishJoin",
                        (city, area) -> WishAuthority.claim(
                                city, WishAuthority.published(city, area, CLAIMANTS), members.active(city, area)),
                        (city, area, id) -> Map.of(
                                "registrationId",
                                joining.computeIfAbsent(area, absent -> WishAuthority.stranger(city, area)))));
    }
}
