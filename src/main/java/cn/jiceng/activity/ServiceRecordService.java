package cn.jiceng.activity;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.ServiceRecordState;
import cn.jicengschema.types.ServiceRecordSubmitInput;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.stereotype.Service;

/** What can be done to records of service. */
@Service
class ServiceRecordService {
    private final ServiceRecords records;
    private final Aggregates aggregates;
    private final Days days;

    ServiceRecordService(ServiceRecords records, Aggregates aggregates, Days days) {
        this.records = records;
        this.aggregates = aggregates;
        this.days = days;
    }

    ServiceRecord submit(ServiceRecordSubmitInput input) {
        MemberRegistration registration = aggregates.require(MemberRegistration.class, input.getRegistrationId());
        Activity activity = aggregates.requireIfGiven(Activity.class, input.getActivityId());
        LocalDate day = days.until(input.getServedOn(), "servedOn");
        var record = new ServiceRecord(
                registration, activity, input, day, Viewer.require().subject());
        Guard.require(ServiceRecordAction.SUBMIT, record);
        registration.requireActive();
        if (activity != null) {
            activity.requireHeldOn(day, "servedOn");
        }
        record.requireHours(records.sumHours(registration.getPersonId(), day, ServiceRecord.COUNTED));
        aggregates.add(record).tell();
        return record;
    }

    ServiceRecord confirm(ServiceRecord record) {
        Guard.require(ServiceRecordAction.CONFIRM, record);
        record.requireHours(
                records.sumHours(record.getPersonId(), record.getServedOn(), EnumSet.of(ServiceRecordState.CONFIRMED)));
        record.confirm();
        return record;
    }

    ServiceRecord reject(ServiceRecord record, String reason) {
        Guard.require(ServiceRecordAction.REJECT, record);
        record.reject(reason);
        return record;
    }
}
