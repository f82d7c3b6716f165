package cn.jiceng.wish;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.demo.DemoShare;
import cn.jiceng.person.DemoPersons;
import cn.jiceng.person.Person;
import cn.jiceng.registration.Claimant;
import cn.jiceng.registration.Claimants;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.unit.DemoUnits;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In demo mode, gives the first community of each city with registered members twenty wishes, and one in five of the others
 * two: no document counts them.
 */
@Component
@Order(65)
class WishDemo implements OpeningStep {
    private static final int IN_THE_FIRST = 20;
    private static final int ELSEWHERE = 2;
    private static final int COMMUNITIES_WITH_ONE_OF_WISHES = 5;

    private final DemoData demo;
    private final DemoPersons persons;
    private final DemoWishes drawing;
    private final Claimants claimants;
    private final Wishes wishes;

    WishDemo(DemoData demo, DemoPersons persons, DemoWishes drawing, Claimants claimants, Wishes wishes) {
        this.demo = demo;
        this.persons = persons;
        this.drawing = drawing;
        this.claimants = claimants;
        this.wishes = wishes;
    }

    @Override
    public String name() {
        return "demo wishes";
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
        int count = paired.first() == 0 ? IN_THE_FIRST : ELSEWHERE;
        if (paired.count() == 0
                || paired.first() % COMMUNITIES_WITH_ONE_OF_WISHES != 0
                || wishes.existsByArea(community)) {
            return 0;
        }
        List<Claimant> registered = claimants.of(community);
        IntStream.range(0, count)
                .forEach(number -> drawing.draw(beneficiary(community, paired.first(), number), number, registered));
        return 2 * count;
    }

    private Person beneficiary(String community, int place, int number) {
        return persons.register(community, '壬', place * ELSEWHERE + (place == 0 ? 0 : IN_THE_FIRST) + number + 1);
    }
}
