package cn.jiceng.activity;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.ServiceRecordSubmitInput;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** What can be done to records of service. */
@Service
class ServiceRecordService {
    private final ServiceRecords records;
    private final Aggregates aggregates;
    private final EntityManager entities;
    private final Days days;

    ServiceRecordService(ServiceRecords records, Aggregates aggregates, EntityManager entities, Days days) {
        this.records = records;
        this.aggregates = aggregates;
        this.entities = entities;
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
        entities.lock(registration, LockModeType.PESSIMISTIC_WRITE); // so that two together do not pass a day's hours
        record.requireHours(records.sumHours(registration.getPersonId(), day));
        aggregates.add(record).tell();
        return record;
    }

    ServiceRecord confirm(ServiceRecord record) {
        Guard.require(ServiceRecordAction.CONFIRM, record);
        record.confirm();
        return record;
    }

    ServiceRecord reject(ServiceRecord record, String reason) {
        Guard.require(ServiceRecordAction.REJECT, record);
        record.reject(reason);
        return record;
    }
}
