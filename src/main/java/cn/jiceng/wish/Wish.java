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
import cn.jiceng.registration.Claimant;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.ClaimantKind;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The life of a micro-wish (微心愿), from its draft until it is fulfilled (Zhangjiakou). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = WishContent.class)
public class Wish extends WishContent implements Belonging {
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
     * @throws Refusal VALIDATION_FAILED without consent or a public text, and where that or the title names somebody by a number
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
        PlainText.require(text, "publicText");
        PlainText.require(title(), "title");
        showDays = policy.showDays();
        contactDays = policy.contactDays();
        fulfilDays = policy.fulfilDays();
        publishedOn = day;
        open(day);
        announce(new WishPublished(getId(), getArea()));
    }

    private static Refusal refused(String message, String field) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message).at("input", field);
    }

    /** Lets it wait for a claim from a day on. */
    private void open(LocalDate day) {
        state = PUBLISHED;
        showUntil = after(day, showDays);
        dueOn = showUntil;
        claimId = null;
        claimantKind = null;
        claimantId = null;
    }

    private static @Nullable LocalDate after(LocalDate day, @Nullable Integer days) {
        return days == null ? null : day.plusDays(days);
    }

    void withdraw(String reason) {
        state = WITHDRAWN;
        remark = reason;
        dueOn = null;
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

    @Nullable
    LocalDate contactBy(LocalDate day) {
        return after(day, contactDays);
    }

    @Nullable
    LocalDate fulfilBy(LocalDate day) {
        return after(day, fulfilDays);
    }

    void claim(WishClaim claim) {
        state = CLAIMED;
        claimId = claim.getId();
        claimantKind = claim.getKind();
        claimantId = claim.holder();
        claimedOn = claim.getClaimedOn();
        dueOn = claim.dueOn();
        announce(new WishClaimed(getId(), claimId, claimantKind, getArea()));
        tellCommunity(NoticeKind.WISH_CLAIMED);
    }

    void contact(WishClaim claim, LocalDate day) {
        claim.contact(day);
        dueOn = claim.dueOn();
    }

    void start() {
        state = IN_PROGRESS;
    }

    void release(List<WishClaim> claims, String reason, LocalDate day) {
        claims.forEach(claim -> claim.end(WishClaimOutcome.RELEASED, day));
        remark = reason;
        open(day);
        announce(new WishReleased(getId(), getArea()));
    }

    /** What was due has not come: others may claim it, and it comes first; or nobody did, and it is shown no longer. */
    void passDeadline(List<WishClaim> claims, LocalDate day) {
        if (state == PUBLISHED) {
            state = EXPIRED;
            dueOn = null;
            announce(new WishExpired(getId(), getArea()));
            return;
        }
        claims.forEach(claim -> claim.end(WishClaimOutcome.LAPSED, day));
        priority++;
        announce(new WishLapsed(getId(), getArea()));
        announce(concern(NoticeKind.WISH_LAPSED, claimant(), community()));
        open(day);
    }

    void fulfil(WishClaim claim, @Nullable String how, String by, LocalDate day) {
        claim.fulfil(day);
        state = FULFILLED;
        remark = how;
        fulfilledOn = day;
        fulfilledBy = by;
        dueOn = null;
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
        dueOn = claim.dueOn();
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

    private Addressee claimant() {
        return Claimant.addressee(Objects.requireNonNull(claimantKind), Objects.requireNonNull(claimantId));
    }

    /** Whether somebody wrote it down, or it is the own wish. */
    boolean isRequestedBy(String subject, Identity self) {
        return requestedBy.equals(subject) || isOf(self.person());
    }

    /** Whether somebody claimed it, or said that it is fulfilled. */
    boolean isFulfilledBy(String subject, Identity self) {
        return isClaimedBy(self) || subject.equals(fulfilledBy);
    }

    boolean isClaimedBy(Identity self) {
        return claimantKind != null && claimantId != null && Claimant.is(claimantKind, claimantId, self);
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
        return publishedOn != null && state != WITHDRAWN;
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
