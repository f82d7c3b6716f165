package cn.jiceng.wish;

import cn.jiceng.person.Person;
import cn.jiceng.platform.event.Addressee;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.registration.Claimant;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.ClaimantKind;
import cn.jicengschema.types.WishDraftInput;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The round in which a wish is shown and claimed, with the days that the policy gave for it when it was published. */
@MappedSuperclass
public abstract class WishRound extends WishContent {
    private @Nullable Integer showDays;
    private @Nullable Integer contactDays;
    private @Nullable Integer fulfilDays;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate showUntil;
    private @Nullable LocalDate dueOn;
    private int priority;
    private @Nullable UUID claimId;

    @Enumerated(EnumType.STRING)
    private @Nullable ClaimantKind claimantKind;

    private @Nullable UUID claimantId;
    private @Nullable LocalDate claimedOn;

    /** For Hibernate alone. */
    protected WishRound() {}

    WishRound(int number, Person beneficiary, WishDraftInput input, byte @Nullable [] originalText) {
        super(number, beneficiary, input, originalText);
    }

    /** The first round under a policy, whose days it keeps. */
    void publish(WishPolicy policy, LocalDate day) {
        showDays = policy.showDays();
        contactDays = policy.contactDays();
        fulfilDays = policy.fulfilDays();
        publishedOn = day;
        begin(day);
    }

    /** The next one, in which it waits for a claim from a day on. */
    void begin(LocalDate day) {
        showUntil = after(day, showDays);
        dueOn = showUntil;
        claimId = null;
        claimantKind = null;
        claimantId = null;
    }

    /** The same, before wishes that did not wait in vain. */
    void beginFirst(LocalDate day) {
        priority++;
        begin(day);
    }

    void hold(WishClaim claim) {
        claimId = claim.getId();
        claimantKind = claim.getKind();
        claimantId = claim.holder();
        claimedOn = claim.getClaimedOn();
        dueOn = claim.dueOn();
    }

    void setDueOn(@Nullable LocalDate last) {
        dueOn = last;
    }

    @Nullable
    LocalDate contactBy(LocalDate day) {
        return after(day, contactDays);
    }

    @Nullable
    LocalDate fulfilBy(LocalDate day) {
        return after(day, fulfilDays);
    }

    private static @Nullable LocalDate after(LocalDate day, @Nullable Integer days) {
        return days == null ? null : day.plusDays(days);
    }

    /** Whoever has claimed it. */
    Addressee claimant() {
        return Claimant.addressee(Objects.requireNonNull(claimantKind), Objects.requireNonNull(claimantId));
    }

    boolean isClaimedBy(Identity self) {
        return claimantKind != null && claimantId != null && Claimant.is(claimantKind, claimantId, self);
    }

    public @Nullable LocalDate getPublishedOn() {
        return publishedOn;
    }

    public @Nullable LocalDate getShowUntil() {
        return showUntil;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    /** How often a claim of it has lapsed. */
    public int getPriority() {
        return priority;
    }

    public @Nullable UUID getClaimId() {
        return claimId;
    }

    public @Nullable ClaimantKind getClaimantKind() {
        return claimantKind;
    }

    /** The day of the last claim, which it keeps when that ends. */
    public @Nullable LocalDate getClaimedOn() {
        return claimedOn;
    }
}
