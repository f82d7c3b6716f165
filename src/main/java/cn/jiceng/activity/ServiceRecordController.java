package cn.jiceng.activity;

import cn.jiceng.division.Division;
import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.ServiceRecordRejectInput;
import cn.jicengschema.types.ServiceRecordSubmitInput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes records of service; the schema is in {@code activity.graphqls}. */
@Controller
class ServiceRecordController {
    private static final String HOURS = """
            select r.personId, sum(r.hours) from ServiceRecord r
            where among(:persons, r.personId) and r.state = CONFIRMED group by r.personId""";

    private final ServiceRecordService service;

    ServiceRecordController(ServiceRecordService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<ServiceRecord> serviceRecords(Loader loader) {
        return loader.list(ServiceRecord.class);
    }

    @SchemaMapping(typeName = "Division", field = "serviceRecords")
    Connection<ServiceRecord> inDivision(Division division, Loader loader) {
        return loader.inside(ServiceRecord.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "serviceRecords")
    Connection<ServiceRecord> ofUnit(Unit unit, Loader loader) {
        return loader.list(ServiceRecord.class, "unitId", unit.getId());
    }

    @SchemaMapping(typeName = "Person", field = "serviceRecords")
    Connection<ServiceRecord> ofPerson(Person person, Loader loader) {
        return loader.list(ServiceRecord.class, "personId", person.getId());
    }

    @SchemaMapping(typeName = "Activity", field = "serviceRecords")
    Connection<ServiceRecord> at(Activity activity, Loader loader) {
        return loader.list(ServiceRecord.class, "activityId", activity.getId());
    }

    @SchemaMapping(typeName = "MemberRegistration", field = "serviceRecords")
    Connection<ServiceRecord> of(MemberRegistration registration, Loader loader) {
        return loader.list(ServiceRecord.class, "registrationId", registration.getId());
    }

    /** By person, so that a transfer takes no hour away. */
    @SchemaMapping
    @Needs("personId")
    CompletableFuture<BigDecimal> hours(MemberRegistration registration, Loader loader) {
        return loader.present("MemberRegistration.hours", registration.getPersonId(), ServiceRecordController::hours);
    }

    private static List<BigDecimal> hours(Session session, List<UUID> persons) {
        Map<Object, BigDecimal> hours = new HashMap<>();
        for (Object[] row : session.createSelectionQuery(HOURS, Object[].class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList()) {
            hours.put(row[0], (BigDecimal) row[1]);
        }
        return persons.stream()
                .map(person -> hours.getOrDefault(person, BigDecimal.ZERO))
                .toList();
    }

    @SchemaMapping
    List<ServiceRecordAction> allowedActions(ServiceRecord record) {
        return Guard.allowed(ServiceRecordAction.class, record);
    }

    @MutationMapping
    ServiceRecord serviceRecordSubmit(@Argument ServiceRecordSubmitInput input) {
        return service.submit(input);
    }

    @MutationMapping
    ServiceRecord serviceRecordConfirm(@Subject ServiceRecord record) {
        return service.confirm(record);
    }

    @MutationMapping
    ServiceRecord serviceRecordReject(@Subject ServiceRecord record, @Argument ServiceRecordRejectInput input) {
        return service.reject(record, input.getReason());
    }
}
