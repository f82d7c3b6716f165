package cn.jiceng.activity;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jiceng.platform.time.Days;
import cn.jicengschema.types.ActivityState;
import cn.jicengschema.types.ServiceRecordState;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves activities that are not over, and service records that nobody has decided on, to what their community was merged
 * or split into. What has happened stays where it did.
 */
@Component
class ActivityRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Activities activities;
    private final ServiceRecords records;
    private final Days days;

    ActivityRecoding(Activities activities, ServiceRecords records, Days days) {
        this.activities = activities;
        this.records = records;
        this.days = days;
    }

    @Override
    public String name() {
        return "activity-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Activity> coming = activities.findTop50ByAreaInAndStateAndLastDayGreaterThanEqualOrderById(
                event.ended(), ActivityState.PLANNED, days.today());
        coming.forEach(activity -> activity.moveTo(event.successorOf(activity.getArea())));
        List<ServiceRecord> waiting =
                records.findTop50ByAreaInAndStateOrderById(event.ended(), ServiceRecordState.SUBMITTED);
        waiting.forEach(record -> record.moveTo(event.successorOf(record.getArea())));
        return !coming.isEmpty() || !waiting.isEmpty();
    }
}
