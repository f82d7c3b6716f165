package cn.jiceng.servicepost;

import cn.jiceng.platform.event.EventConsumer;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistrationEnded;
import org.springframework.stereotype.Component;

/** Releases the posts of members who are no longer registered with the community. */
@Component
class ReleaseAfterRegistration implements EventConsumer<MemberRegistrationEnded> {
    private final PostClaims claims;
    private final Days days;

    ReleaseAfterRegistration(PostClaims claims, Days days) {
        this.claims = claims;
        this.days = days;
    }

    @Override
    public String name() {
        return "service-post-release";
    }

    @Override
    public Class<MemberRegistrationEnded> type() {
        return MemberRegistrationEnded.class;
    }

    @Override
    public void on(MemberRegistrationEnded event) {
        claims.findByRegistrationIdAndReleasedOnIsNull(event.registration())
                .forEach(claim -> claim.release(days.today()));
    }
}
