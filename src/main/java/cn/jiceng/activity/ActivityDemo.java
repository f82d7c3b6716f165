package cn.jiceng.activity;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.unit.DemoUnits;
import cn.jicengschema.types.ActivityCreateInput;
import cn.jicengschema.types.ServiceRecordSubmitInput;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, lets each paired community do something with a few of its members: no document counts what they did. */
@Component
@Order(55)
class ActivityDemo implements OpeningStep {
    private static final String[] PROGRAMMES = {"周末大扫除", "垃圾分类", "志愿服务"};
    private static final int MEMBERS = 2;
    private static final String OF_COMMUNITY = """
            select m from MemberRegistration m where m.area = :community and m.state = ACTIVE order by m.id""";

    private final DemoData demo;
    private final Activities activities;
    private final CheckIns checkIns;
    private final ServiceRecords records;
    private final EntityManager entities;
    private final Days days;
    private final Clock clock;

    ActivityDemo(
            DemoData demo,
            Activities activities,
            CheckIns checkIns,
            ServiceRecords records,
            EntityManager entities,
            Days days,
            Clock clock) {
        this.demo = demo;
        this.activities = activities;
        this.checkIns = checkIns;
        this.records = records;
        this.entities = entities;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo activities";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return demo.fingerprint(tenant);
    }

    @Override
    public String run(Tenant tenant) {
        return demo.fill(tenant, this::fill);
    }

    private int fill(DemoCity city, int index) {
        String community = city.communities().get(index).getCode();
        if (DemoUnits.pairedCommunity(city, index).count() == 0 || activities.existsByArea(community)) {
            return 0;
        }
        LocalDate yesterday = days.today().minusDays(1);
        Activity activity = activities.save(draw(community, index, yesterday));
        List<MemberRegistration> members = members(community);
        members.forEach(member -> serve(activity, member, yesterday));
        return 1 + 2 * members.size();
    }

    private Activity draw(String community, int index, LocalDate day) {
        var start = day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toOffsetDateTime();
        var input = ActivityCreateInput.newBuilder()
                .area(community)
                .programme(PROGRAMMES[index % PROGRAMMES.length])
                .place("社区广场")
                .startsAt(start)
                .endsAt(start.plusHours(2))
                .build();
        return new Activity(input, clock.getZone());
    }

    private List<MemberRegistration> members(String community) {
        return entities.createQuery(OF_COMMUNITY, MemberRegistration.class)
                .setParameter("community", community)
                .setMaxResults(MEMBERS)
                .getResultList();
    }

    private void serve(Activity activity, MemberRegistration member, LocalDate day) {
        checkIns.save(new CheckIn(activity, member, day));
        var input = ServiceRecordSubmitInput.newBuilder().hours(2.0).build();
        var record = new ServiceRecord(member, activity, input, day, Act.SYSTEM);
        record.count();
        records.save(record);
    }
}
