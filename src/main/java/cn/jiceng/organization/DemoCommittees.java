package cn.jiceng.organization;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoShare;
import cn.jiceng.person.DemoPersons;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Part-time members and contact leaders of demo mode's communities. */
@Component
class DemoCommittees {
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

    private final DemoPersons persons;
    private final PartTimeMembers members;
    private final LeaderLinks links;

    DemoCommittees(DemoPersons persons, PartTimeMembers members, LeaderLinks links) {
        this.persons = persons;
        this.members = members;
        this.links = links;
    }

    /** Returns how many objects were stored. */
    int fill(DemoCity city, int community, Organization organization) {
        DemoShare partTime = city.share("part_time_committee_members", community);
        partTime.numbers().forEach(number -> appoint(organization, number));
        DemoShare linked = city.share("leader_linked_communities", community);
        linked.numbers().forEach(number -> link(organization, number));
        return 2 * (partTime.count() + linked.count());
    }

    private void appoint(Organization organization, int number) {
        var person = persons.register(organization.getArea(), '丁', number + 1);
        members.save(new PartTimeMember(organization, person, null, new Term(BEGIN, null)));
    }

    private void link(Organization organization, int number) {
        var leader = persons.register(organization.getArea(), '戊', number + 1);
        organization.linkedBy(links.save(new LeaderLink(organization, leader, BEGIN)));
    }
}
