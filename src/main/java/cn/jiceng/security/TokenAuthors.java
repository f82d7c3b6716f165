package cn.jiceng.security;

import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.mutation.Authors;
import cn.jiceng.platform.mutation.RequestHeaders;
import cn.jiceng.platform.persistence.Act;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whoever holds the request's token acts. */
@Component
class TokenAuthors implements Authors {
    private static final int LONGEST_REASON = 500;

    private final Clock clock;

    TokenAuthors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Act act(String operation, RequestHeaders headers, String requestId) {
        String reason = headers.reason();
        if (reason != null) {
            Limits.check("auditReasonLength", LONGEST_REASON, reason.length());
        }
        Viewer viewer = Viewer.require();
        return new Act(clock.instant(), viewer.subject(), viewer.client(), operation, requestId, reason);
    }
}
