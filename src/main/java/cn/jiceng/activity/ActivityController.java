package cn.jiceng.activity;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ActivityCancelInput;
import cn.jicengschema.types.ActivityCheckInInput;
import cn.jicengschema.types.ActivityCreateInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes activities, and checks members in; the schema is in {@code activity.graphqls}. */
@Controller
class ActivityController {
    private final ActivityService service;

    ActivityController(ActivityService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<Activity> activities(Loader loader) {
        return loader.list(Activity.class);
    }

    @SchemaMapping
    Connection<Activity> activities(Division division, Loader loader) {
        return loader.inside(Activity.class, division.getCode());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Activity activity, Loader loader) {
        return loader.by(Division.class, "code", activity.getArea());
    }

    @QueryMapping
    Connection<CheckIn> checkIns(Loader loader) {
        return loader.list(CheckIn.class);
    }

    @SchemaMapping(typeName = "Division", field = "checkIns")
    Connection<CheckIn> inDivision(Division division, Loader loader) {
        return loader.inside(CheckIn.class, division.getCode());
    }

    @SchemaMapping(typeName = "Activity", field = "checkIns")
    Connection<CheckIn> at(Activity activity, Loader loader) {
        return loader.list(CheckIn.class, "activityId", activity.getId());
    }

    @SchemaMapping(typeName = "MemberRegistration", field = "checkIns")
    Connection<CheckIn> of(MemberRegistration registration, Loader loader) {
        return loader.list(CheckIn.class, "registrationId", registration.getId());
    }

    @SchemaMapping
    List<ActivityAction> allowedActions(Activity activity) {
        return Guard.allowed(ActivityAction.class, activity);
    }

    @MutationMapping
    Activity activityCreate(@Argument ActivityCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    Activity activityCancel(@Subject Activity activity, @Argument ActivityCancelInput input) {
        return service.cancel(activity, input.getReason());
    }

    @MutationMapping
    CheckIn activityCheckIn(@Subject Activity activity, @Argument ActivityCheckInInput input) {
        return service.checkIn(activity, input);
    }
}
