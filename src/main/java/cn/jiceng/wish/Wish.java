package cn.jiceng.wish;

import static cn.jicengschema.types.WishState.*;

import cn.jiceng.person.Person;
import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.registration.ClaimRefusal;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.NoticeKind;
import cn.jicengschema.types.WishClaimOutcome;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The life of a micro-wish (微心愿), from its draft until it is fulfilled (Zhangjiakou). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = WishContent.class)
@AuditOverride(forClass = WishRound.class)
public class Wish extends WishRound implements Belonging {
    static final Set<WishState> OPEN = EnumSet.complementOf(EnumSet.of(REJECTED, ARCHIVED, WITHDRAWN));

    private static final Set<WishState> CLAIMABLE_NO_MORE =
            EnumSet.of(CLAIMED, IN_PROGRESS, FULFILLED, CONFIRMED, ARCHIVED);
    private static final Set<WishState> JOINABLE = EnumSet.of(CLAIMED, IN_PROGRESS);
    private static final Set<WishState> CONTACTS = EnumSet.of(CLAIMED, IN_PROGRESS, FULFILLED);

    @Column(nullable = false, updatable = false)
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WishState state = DRAFT;

    private @Nullable LocalDate consentedOn;

    @Size(max = 500)
    private @Nullable String remark;

    private @Nullable LocalDate fulfilledOn;
    private @Nullable String fulfilledBy;
    private @Nullable LocalDate confirmedOn;
    private @Nullable Integer rating;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Wish() {}

    Wish(int number, Person beneficiary, WishDraftInput input, byte @Nullable [] originalText, String requestedBy) {
        super(number, beneficiary, input, originalText);
        this.requestedBy = requestedBy;
    }

    void submit() {
        state = SUBMITTED;
        announce(new WishSubmitted(getId(), getArea()));
    }

    void approve() {
        state = APPROVED;
        tellRequester(NoticeKind.WISH_APPROVED);
    }

    void sendBack(String reason) {
        state = RETURNED;
        remark = reason;
        tellRequester(NoticeKind.WISH_RETURNED);
    }

    void reject(String reason) {
        state = REJECTED;
        remark = reason;
        tellRequester(NoticeKind.WISH_REJECTED);
    }

    /**
     * Shows it to all, under the policy of the day, which it keeps.
     *
     * @param consent null for what is recorded already
     * @throws Refusal VALIDATION_FAILED without consent or a public text
     */
    void publish(@Nullable LocalDate consent, WishPolicy policy, LocalDate day) {
        consentedOn = consent == null ? consentedOn : consent;
        if (consentedOn == null) {
            throw refused("wish.withoutConsent", "consentedOn");
        }
        String text = publicText();
        if (text == null || text.isBlank()) {
            throw refused("wish.withoutPublicText", "publicText");
        }
        publish(policy, day);
        state = PUBLISHED;
        announce(new WishPublished(getId(), getArea()));
    }

    private static Refusal refused(String message, String field) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message).at("input", field);
    }

    void withdraw(String reason) {
        state = WITHDRAWN;
        remark = reason;
        setDueOn(null);
    }

    /**
     * Refuses claims of a wish that is not on show.
     *
     * @throws Refusal ALREADY_CLAIMED naming the state where somebody was faster, ILLEGAL_TRANSITION otherwise
     */
    void requireClaimable() {
        if (CLAIMABLE_NO_MORE.contains(state)) {
            throw Refusal.of(ClaimRefusal.ALREADY_CLAIMED, "wish.alreadyClaimed", state);
        }
        requireIn(EnumSet.of(PUBLISHED), "wish.notPublished");
    }

    /** @throws Refusal ILLEGAL_TRANSITION for a wish that nobody has claimed, or that is fulfilled */
    void requireJoinable() {
        requireIn(JOINABLE, "wish.notClaimed");
    }

    private void requireIn(Set<WishState> states, String message) {
        if (!states.contains(state)) {
            throw Refusal.of(CommonRefusal.ILLEGAL_TRANSITION, message, state);
        }
    }

    void claim(WishClaim claim) {
        state = CLAIMED;
        hold(claim);
        announce(new WishClaimed(getId(), claim.getId(), claim.getKind(), getArea()));
        tellCommunity(NoticeKind.WISH_CLAIMED);
    }

    void contact(WishClaim claim, LocalDate day) {
        claim.contact(day);
        setDueOn(claim.dueOn());
    }

    void start() {
        state = IN_PROGRESS;
    }

    void release(List<WishClaim> claims, String reason, LocalDate day) {
        claims.forEach(claim -> claim.end(WishClaimOutcome.RELEASED, day));
        remark = reason;
        state = PUBLISHED;
        begin(day);
        announce(new WishReleased(getId(), getArea()));
    }

    /** What was due has not come: others may claim it, and it comes first; or nobody did, and it is shown no longer. */
    void passDeadline(List<WishClaim> claims, LocalDate day) {
        if (state == PUBLISHED) {
            state = EXPIRED;
            setDueOn(null);
            announce(new WishExpired(getId(), getArea()));
            return;
        }
        claims.forEach(claim -> claim.end(WishClaimOutcome.LAPSED, day));
        announce(new WishLapsed(getId(), getArea()));
        announce(concern(NoticeKind.WISH_LAPSED, claimant(), community()));
        state = PUBLISHED;
        beginFirst(day);
    }

    void fulfil(WishClaim claim, @Nullable String how, String by, LocalDate day) {
        claim.fulfil(day);
        state = FULFILLED;
        remark = how;
        fulfilledOn = day;
        fulfilledBy = by;
        setDueOn(null);
        announce(new WishFulfilled(getId(), getArea()));
        tellCommunity(NoticeKind.WISH_FULFILLED);
    }

    void confirm(List<WishClaim> claims, int stars, @Nullable String how, LocalDate day) {
        if (stars < 1 || stars > 5) {
            throw refused("wish.rating", "rating");
        }
        claims.forEach(claim -> claim.end(WishClaimOutcome.FULFILLED, day));
        state = CONFIRMED;
        remark = how;
        rating = stars;
        confirmedOn = day;
        announce(new WishConfirmed(getId(), stars, getArea()));
        announce(concern(NoticeKind.WISH_CONFIRMED, claimant()));
    }

    void dispute(WishClaim claim, String reason, LocalDate day) {
        claim.resume(fulfilBy(day));
        state = IN_PROGRESS;
        remark = reason;
        fulfilledOn = null;
        fulfilledBy = null;
        setDueOn(claim.dueOn());
        announce(new WishDisputed(getId(), getArea()));
        announce(concern(NoticeKind.WISH_DISPUTED, claimant()));
    }

    void archive() {
        state = ARCHIVED;
    }

    /** The server waits for no answer to what it wrote down itself. */
    private void tellRequester(NoticeKind decision) {
        if (!requestedBy.equals(Act.SYSTEM)) {
            announce(concern(decision, Addressee.subject(requestedBy)));
        }
    }

    private void tellCommunity(NoticeKind what) {
        announce(concern(what, community()));
    }

    /** By its number: what it says may name somebody. */
    private Concern concern(NoticeKind what, Addressee... addressees) {
        return Concern.of(what, "Wish", getId(), List.of(String.valueOf(getNumber())), addressees);
    }

    private Addressee community() {
        return Addressee.holders(Role.COMMUNITY_ADMIN, getArea());
    }

    /** Whether somebody wrote it down, or it is the own wish. */
    boolean isRequestedBy(String subject, Identity self) {
        return requestedBy.equals(subject) || isOf(self.person());
    }

    /** Whether somebody claimed it, or said that it is fulfilled. */
    boolean isFulfilledBy(String subject, Identity self) {
        return isClaimedBy(self) || subject.equals(fulfilledBy);
    }

    /** Whether somebody fulfils it now, and so has to reach whose wish it is. */
    boolean isInHandsOf(Identity self) {
        return CONTACTS.contains(state) && isClaimedBy(self);
    }

    @Override
    public boolean belongsTo(Identity self) {
        return isOf(self.person()) || isClaimedBy(self);
    }

    /** Whether everybody may read it. */
    boolean isShown() {
        return getPublishedOn() != null && state != WITHDRAWN;
    }

    public WishState getState() {
        return state;
    }

    public @Nullable LocalDate getConsentedOn() {
        return consentedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable LocalDate getFulfilledOn() {
        return fulfilledOn;
    }

    public @Nullable LocalDate getConfirmedOn() {
        return confirmedOn;
    }

    public @Nullable Integer getRating() {
        return rating;
    }
}
