package cn.jiceng.servicepost;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ServicePostCreateInput;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What can be done to service posts, and who holds them. */
@Service
class ServicePostService {
    private final PostClaims claims;
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final EntityManager entities;
    private final Days days;

    ServicePostService(
            PostClaims claims, Divisions divisions, Aggregates aggregates, EntityManager entities, Days days) {
        this.claims = claims;
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.entities = entities;
        this.days = days;
    }

    ServicePost create(ServicePostCreateInput input) {
        Guard.requireIn(ServicePostAction.CREATE, input.getArea());
        divisions.requireOpenCommunity(input.getArea());
        return aggregates.add(new ServicePost(input));
    }

    ServicePost close(ServicePost post) {
        Guard.require(ServicePostAction.CLOSE, post);
        claims.findByPostIdAndReleasedOnIsNull(post.getId()).forEach(claim -> claim.release(days.today()));
        post.close(days.today());
        return post;
    }

    PostClaim claim(ServicePost post, String registrationId) {
        MemberRegistration registration = aggregates.require(MemberRegistration.class, registrationId);
        var claim = new PostClaim(post, registration, days.today());
        Guard.require(PostClaimAction.CLAIM, claim);
        requireOfCommunity(post, registration.requireActive());
        entities.lock(post, LockModeType.PESSIMISTIC_READ); // nobody claims what was closed meanwhile
        claim.take(post.freePlace(claims.findPlaces(post.getId())));
        aggregates.add(claim).tell();
        try {
            claims.flush();
        } catch (DataIntegrityViolationException taken) {
            throw new Collision(taken); // the next try finds another place, or none
        }
        return claim;
    }

    private static void requireOfCommunity(ServicePost post, MemberRegistration registration) {
        if (!post.getArea().equals(registration.getArea())) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "servicePost.otherCommunity", registration.getArea())
                    .at("input", "registrationId");
        }
    }

    PostClaim release(PostClaim claim) {
        Guard.require(PostClaimAction.RELEASE, claim);
        claim.release(days.today());
        return claim;
    }
}
