package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.registration.Claimants;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jicengschema.types.WishState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What passes its last day goes back or ends by itself; a city whose policy sets no days has no deadlines. */
@ServerTest
class WishDeadlinesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CITY = "dongcheng";
    private static final LocalDate FIRST = LocalDate.of(2101, 1, 1);
    private static final WishPolicy POLICY = new WishPolicy(null, 30, 7, 14);

    @Autowired
    private TestClient client;

    @Autowired
    private Wishes wishes;

    @Autowired
    private WishClaims claims;

    @Autowired
    private Claimants claimants;

    @Autowired
    private TransactionOperations transaction;

    private WishClient city;
    private String wish = "";
    private String registration = "";

    @BeforeEach
    void inDongcheng() {
        city = new WishClient(client, CITY);
        wish = id(city.approved(WishClient.NOTHING));
        registration = id(city.city().member());
    }

    private <T> T in(LocalDate day, boolean undone, Function<Wish, T> work) {
        return CurrentTenant.call(
                CITY,
                () -> Act.ofSystem("test", day.atStartOfDay(ZONE).toInstant())
                        .call(() -> Objects.requireNonNull(transaction.execute(status -> {
                            if (undone) {
                                status.setRollbackOnly();
                            }
                            return work.apply(
                                    wishes.findById(NodeId.parse(wish).uuid()).orElseThrow());
                        }))));
    }

    private WishClaim claim(Wish published, LocalDate day) {
        published.publish(day, POLICY, day);
        WishClaim claim = claims.save(
                new WishClaim(published, claimants.require(registration, published.getArea()), day).lead(published));
        published.claim(claim);
        return claim;
    }

    private void run(LocalDate day) {
        Instant moment = day.atStartOfDay(ZONE).toInstant();
        var job = new WishDeadlines(wishes, claims, Clock.fixed(moment, ZONE));
        while (job.run().filter(due -> !due.isAfter(moment)).isPresent()) {
            // there is more to do
        }
    }

    private WishState stateOn(LocalDate day, Consumer<Wish> before) {
        return in(FIRST, true, found -> {
            before.accept(found);
            run(day);
            return found.getState();
        });
    }

    @Test
    void whoDoesNotContactInTimeLosesTheClaim() {
        Consumer<Wish> claimed = found -> claim(found, FIRST);
        assertThat(stateOn(FIRST.plusDays(7), claimed)).isEqualTo(WishState.CLAIMED);
        assertThat(stateOn(FIRST.plusDays(8), claimed)).isEqualTo(WishState.PUBLISHED);
    }

    @Test
    void whoContactsHasUntilTheEndOfTheFulfilment() {
        Consumer<Wish> contacted = found -> found.contact(claim(found, FIRST), FIRST.plusDays(7));
        assertThat(stateOn(FIRST.plusDays(14), contacted)).isEqualTo(WishState.CLAIMED);
        assertThat(stateOn(FIRST.plusDays(15), contacted)).isEqualTo(WishState.PUBLISHED);
    }

    @Test
    void whatIsFulfilledWaitsAndWhatIsDisputedHasItsDaysAnew() {
        assertThat(stateOn(FIRST.plusYears(1), found -> {
                    WishClaim claim = claim(found, FIRST);
                    found.start();
                    found.fulfil(claim, null, "somebody", FIRST.plusDays(1));
                }))
                .isEqualTo(WishState.FULFILLED);
        Consumer<Wish> disputed = found -> {
            WishClaim claim = claim(found, FIRST);
            found.contact(claim, FIRST);
            found.start();
            found.fulfil(claim, null, "somebody", FIRST.plusDays(14));
            found.dispute(claim, "试", FIRST.plusDays(20));
        };
        assertThat(stateOn(FIRST.plusDays(34), disputed)).isEqualTo(WishState.IN_PROGRESS);
        assertThat(stateOn(FIRST.plusDays(35), disputed)).isEqualTo(WishState.PUBLISHED);
    }

    @Test
    void aLapsedWishComesFirstInTheNextRoundAndIsShownAnew() {
        in(FIRST, true, found -> {
            WishClaim claim = claim(found, FIRST);
            run(FIRST.plusDays(8));
            assertThat(found.getPriority()).isEqualTo(1);
            assertThat(found.getClaimId()).isNull();
            assertThat(found.getShowUntil()).isEqualTo(FIRST.plusDays(38));
            assertThat(claim.getEndedOn()).isEqualTo(FIRST.plusDays(8));
            assertThat(String.valueOf(claim.getOutcome())).isEqualTo("LAPSED");
            return found;
        });
    }

    @Test
    void aWishThatNobodyClaimsExpiresAndMayBePublishedAgain() {
        Consumer<Wish> published = found -> found.publish(FIRST, POLICY, FIRST);
        assertThat(stateOn(FIRST.plusDays(30), published)).isEqualTo(WishState.PUBLISHED);
        assertThat(stateOn(FIRST.plusDays(31), published)).isEqualTo(WishState.EXPIRED);
        assertThat(stateOn(FIRST.plusDays(61), published.andThen(found -> {
                    run(FIRST.plusDays(31));
                    found.publish(null, POLICY, FIRST.plusDays(31));
                })))
                .isEqualTo(WishState.PUBLISHED);
    }

    @Test
    void withoutDaysInThePolicyNothingIsEverDue() {
        assertThat(stateOn(FIRST.plusYears(100), found -> {
                    found.publish(FIRST, WishPolicy.UNSET, FIRST);
                    assertThat(found.getDueOn()).isNull();
                }))
                .isEqualTo(WishState.PUBLISHED);
    }

    @Test
    void aRunningCaseKeepsThePolicyThatItStartedWith() {
        in(FIRST, true, found -> {
            found.publish(FIRST, POLICY, FIRST);
            WishClaim claim = new WishClaim(found, claimants.require(registration, found.getArea()), FIRST.plusDays(20))
                    .lead(found);
            assertThat(List.of(
                            Objects.requireNonNull(claim.getContactBy()), Objects.requireNonNull(claim.getFulfilBy())))
                    .containsExactly(FIRST.plusDays(27), FIRST.plusDays(34));
            return found;
        });
    }

    /** Published and claimed long ago: it goes back at once, is shown for a month from today, and the record says who did it. */
    @Test
    void theServerDoesItAndSaysSo() {
        in(LocalDate.of(2025, 1, 1), false, found -> claim(found, LocalDate.of(2025, 1, 1)));
        await().until(() ->
                city.city().node(wish, "Wish", "priority").path("priority").asInt() > 0);
        JsonNode read = city.city()
                .node(
                        wish,
                        "Wish",
                        "state claims { nodes { outcome } } history(first: 1) { nodes { actor operation } }");
        assertThat(read.toString())
                .isEqualTo(
                        "{\"state\":\"PUBLISHED\",\"claims\":{\"nodes\":[{\"outcome\":\"LAPSED\"}]},\"history\":{\"nodes\":[{\"actor\":\"SYSTEM\",\"operation\":\"wish-deadlines\"}]}}");
    }
}
