package cn.jiceng.activity;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ActivityCheckInInput;
import cn.jicengschema.types.ActivityCreateInput;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What communities do with their members, and who comes. */
@Service
class ActivityService {
    private final CheckIns checkIns;
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Days days;
    private final Clock clock;

    ActivityService(CheckIns checkIns, Divisions divisions, Aggregates aggregates, Days days, Clock clock) {
        this.checkIns = checkIns;
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.days = days;
        this.clock = clock;
    }

    Activity create(ActivityCreateInput input) {
        Guard.requireIn(ActivityAction.CREATE, input.getArea());
        divisions.requireOpenCommunity(input.getArea());
        return aggregates.add(new Activity(input, clock.getZone()));
    }

    Activity cancel(Activity activity, String reason) {
        Guard.require(ActivityAction.CANCEL, activity);
        activity.cancel(reason);
        return activity;
    }

    /** A repeat finds the check-in that is there. */
    CheckIn checkIn(Activity activity, ActivityCheckInInput input) {
        MemberRegistration registration = aggregates.require(MemberRegistration.class, input.getRegistrationId());
        var checkIn = new CheckIn(activity, registration, days.until(input.getOn(), "on"));
        Guard.require(CheckInAction.CHECK_IN, checkIn);
        return checkIns.findByActivityIdAndPersonIdAndCheckedInOn(
                        activity.getId(), checkIn.getPersonId(), checkIn.getCheckedInOn())
                .orElseGet(() -> add(checkIn, activity, registration));
    }

    private CheckIn add(CheckIn checkIn, Activity activity, MemberRegistration registration) {
        activity.requireHeldOn(checkIn.getCheckedInOn(), "on");
        registration.requireActive();
        aggregates.add(checkIn).tell();
        try {
            checkIns.flush();
        } catch (DataIntegrityViolationException twice) {
            throw new Collision(twice); // somebody else does the same, and the next try finds it
        }
        return checkIn;
    }
}
