package cn.jiceng.wish;

import static cn.jicengschema.types.WishState.*;

import cn.jiceng.person.Person;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.time.Days;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.registration.Claimant;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishState;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes wishes that look like those of a community, in the states that a portal shows. */
@Component
class DemoWishes {
    private static final List<WishState> STATES = List.of(
            PUBLISHED, CLAIMED, CONFIRMED, IN_PROGRESS, FULFILLED, PUBLISHED, ARCHIVED, SUBMITTED, CLAIMED, APPROVED);
    private static final int DAYS_SINCE = 5; // fewer than any policy gives for contact

    private final Wishes wishes;
    private final WishClaims claims;
    private final Policies policies;
    private final Days days;

    DemoWishes(Wishes wishes, WishClaims claims, Policies policies, Days days) {
        this.wishes = wishes;
        this.claims = claims;
        this.policies = policies;
        this.days = days;
    }

    /** What is wished, and its category where the city has none of its own. */
    private enum Sample {
        LAMP("独居老人需要一盏床头灯", "助老", 8_000),
        BOOKS("小学生需要一套课外书", "助学", 12_000),
        WHEELCHAIR("行动不便的居民需要一辆轮椅", "助残", 60_000),
        CLASS("想学用智能手机挂号", "陪伴", 0),
        DOOR("楼道单元门需要修理", "便民", 30_000);

        private final String title;
        private final String category;
        private final long cost;

        Sample(String title, String category, long cost) {
            this.title = title;
            this.category = category;
            this.cost = cost;
        }
    }

    /** @param registered who may claim it; nobody does where there is none */
    void draw(Person beneficiary, int number, List<Claimant> registered) {
        Sample sample = Sample.values()[number % Sample.values().length];
        WishState until = STATES.get(number % STATES.size());
        Wish wish = wishes.save(
                new Wish(wishes.nextNumber(), beneficiary, input(sample, beneficiary.getArea()), null, Act.SYSTEM));
        LocalDate since = days.today().minusDays(DAYS_SINCE);
        wish.submit();
        if (until != SUBMITTED) {
            wish.approve();
        }
        if (until != SUBMITTED && until != APPROVED) {
            wish.publish(since, policies.current().wish(), since);
        }
        if (wish.getState() == PUBLISHED && until != PUBLISHED && !registered.isEmpty()) {
            fulfil(wish, until, registered.get(number % registered.size()), since.plusDays(1 + number % 3));
        }
    }

    private WishDraftInput input(Sample sample, String area) {
        return WishDraftInput.newBuilder()
                .area(area)
                .title(sample.title)
                .category(category(sample))
                .publicText(sample.title + "，希望得到帮助。")
                .estimatedCost(sample.cost)
                .claimants(1)
                .build();
    }

    private String category(Sample sample) {
        WishPolicy policy = policies.current().wish();
        return policy.categories() == null || policy.categories().isEmpty()
                ? sample.category
                : policy.categories()
                        .get(sample.ordinal() % policy.categories().size())
                        .code();
    }

    private void fulfil(Wish wish, WishState until, Claimant claimant, LocalDate day) {
        WishClaim claim = claims.save(new WishClaim(wish, claimant, day).lead(wish));
        wish.claim(claim);
        if (until == CLAIMED) {
            return;
        }
        wish.contact(claim, day);
        wish.start();
        if (until == IN_PROGRESS) {
            return;
        }
        wish.fulfil(claim, "已送达", Act.SYSTEM, day.plusDays(1));
        if (until != FULFILLED) {
            wish.confirm(List.of(claim), 5, null, day.plusDays(2));
        }
        if (until == ARCHIVED) {
            wish.archive();
        }
    }
}
