package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the holder of a good token still stands where it says: not revoked or locked since, and in which areas. */
@Component
class ViewerStanding {
    private final ObjectProvider<Revocations> revocations;
    private final ViewerAreas areas;

    /** Asked for late: the filter of tokens is made before clients and users can be read. */
    ViewerStanding(ObjectProvider<Revocations> revocations, ViewerAreas areas) {
        this.revocations = revocations;
        this.areas = areas;
    }

    /**
     * The viewer as of now. To be called inside the tenant.
     *
     * @throws Problem UNAUTHENTICATED for one who was locked out
     */
    Viewer require(Viewer viewer) {
        if (revocations.getObject().include(viewer)) {
            throw new Problem(
                    ErrorCode.UNAUTHENTICATED,
                    "The user or client of this token was locked out or changed. Get a new one.");
        }
        return areas.resolve(viewer);
    }
}
