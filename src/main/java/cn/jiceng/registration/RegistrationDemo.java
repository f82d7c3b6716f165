package cn.jiceng.registration;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.demo.DemoShare;
import cn.jiceng.person.DemoPersons;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.unit.DemoUnits;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.MemberRegisterInput;
import cn.jicengschema.types.UnitRegisterInput;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In demo mode, registers units and members with the paired communities of each city (Zhangjiakou: 86 units, 105
 * communities, 11,328 members).
 */
@Component
@Order(50)
class RegistrationDemo implements OpeningStep {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 1);
    private static final int NAMES_OF_A_FAMILY = 9999;
    private static final String FAMILIES = "己庚辛";

    private final DemoData demo;
    private final DemoUnits units;
    private final DemoPersons persons;
    private final UnitRegistrations ofUnits;
    private final MemberRegistrations ofMembers;

    RegistrationDemo(
            DemoData demo,
            DemoUnits units,
            DemoPersons persons,
            UnitRegistrations ofUnits,
            MemberRegistrations ofMembers) {
        this.demo = demo;
        this.units = units;
        this.persons = persons;
        this.ofUnits = ofUnits;
        this.ofMembers = ofMembers;
    }

    @Override
    public String name() {
        return "demo registrations";
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
        DemoShare paired = DemoUnits.pairedCommunity(city, index);
        String community = city.communities().get(index).getCode();
        if (paired.count() == 0 || ofUnits.existsByArea(community)) {
            return 0;
        }
        List<Unit> here = units.of(city, index);
        here.forEach(unit -> register(unit, community));
        int communities = DemoUnits.pairedCommunities(city);
        DemoShare members = DemoShare.of(city.total("registered_members"), paired.first(), communities);
        members.numbers().forEach(number -> register(number, here.get(number % here.size()), community));
        return 2 * here.size() + 2 * members.count();
    }

    private void register(Unit unit, String community) {
        var input = UnitRegisterInput.newBuilder()
                .area(community)
                .agreement("共建协议：每季度议事一次，共同服务居民")
                .startsOn(SINCE)
                .build();
        var registration = new UnitRegistration(unit, input, SINCE);
        registration.activate(SINCE);
        ofUnits.save(registration);
    }

    private void register(int number, Unit unit, String community) {
        char family = FAMILIES.charAt(number / NAMES_OF_A_FAMILY);
        var person = persons.register(community, family, number % NAMES_OF_A_FAMILY + 1);
        var input = MemberRegisterInput.newBuilder().area(community).build();
        var registration = new MemberRegistration(person, unit, input);
        registration.activate(SINCE);
        ofMembers.save(registration);
    }
}
