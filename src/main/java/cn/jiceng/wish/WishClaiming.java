package cn.jiceng.wish;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.Claimants;
import cn.jiceng.security.Guard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Claims wishes, each for one who then answers for it. */
@Service
class WishClaiming {
    private final WishClaims claims;
    private final Claimants claimants;
    private final Aggregates aggregates;
    private final EntityManager entities;
    private final Days days;

    WishClaiming(WishClaims claims, Claimants claimants, Aggregates aggregates, EntityManager entities, Days days) {
        this.claims = claims;
        this.claimants = claimants;
        this.aggregates = aggregates;
        this.entities = entities;
        this.days = days;
    }

    /**
     * Who comes too late for the lock waits for whoever holds it, collides, and sees at the next try what the wish has become:
     * one try more is enough, however many come at once.
     */
    WishClaim claim(Wish wish, @Nullable String registration) {
        WishClaim claim = allowed(WishClaimAction.CLAIM, wish, registration);
        wish.requireClaimable();
        entities.lock(wish, LockModeType.PESSIMISTIC_WRITE);
        aggregates.add(claim.lead(wish));
        wish.claim(claim);
        return claim;
    }

    WishClaim join(Wish wish, @Nullable String registration) {
        WishClaim claim = allowed(WishClaimAction.JOIN, wish, registration);
        wish.requireJoinable();
        entities.lock(wish, LockModeType.PESSIMISTIC_READ); // nobody joins what is released meanwhile
        aggregates.add(claim.join(freePlace(wish)));
        claim.tellOfJoining();
        try {
            claims.flush();
        } catch (DataIntegrityViolationException taken) {
            throw new Collision(taken); // the next try finds another place, or none
        }
        return claim;
    }

    private WishClaim allowed(WishClaimAction action, Wish wish, @Nullable String registration) {
        var claimant = claimants.require(registration, wish.getArea());
        var claim = new WishClaim(wish, claimant, days.today());
        Guard.require(action, claim);
        claimant.requireActive();
        return claim;
    }

    private int freePlace(Wish wish) {
        Set<Integer> taken = claims.findPlaces(wish.getId());
        return IntStream.rangeClosed(1, wish.getClaimants())
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.CONFLICT, "wish.full", wish.getClaimants()));
    }
}
