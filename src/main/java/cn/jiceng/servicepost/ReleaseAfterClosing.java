package cn.jiceng.servicepost;

import cn.jiceng.platform.event.EventConsumer;
import cn.jiceng.platform.time.Days;
import org.springframework.stereotype.Component;

/** Releases those who claimed a service post while it was being closed, whom the closing did not see. */
@Component
class ReleaseAfterClosing implements EventConsumer<ServicePostClosed> {
    private final PostClaims claims;
    private final Days days;

    ReleaseAfterClosing(PostClaims claims, Days days) {
        this.claims = claims;
        this.days = days;
    }

    @Override
    public String name() {
        return "service-post-closing";
    }

    @Override
    public Class<ServicePostClosed> type() {
        return ServicePostClosed.class;
    }

    @Override
    public void on(ServicePostClosed event) {
        claims.findByPostIdAndReleasedOnIsNull(event.post()).forEach(claim -> claim.release(days.today()));
    }
}
