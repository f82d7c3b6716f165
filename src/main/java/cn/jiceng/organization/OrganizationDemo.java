package cn.jiceng.organization;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.demo.DemoShare;
import cn.jiceng.division.Division;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.OrganizationForm;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, gives each city organizations: as many as its documents report, each below what its tiers allow. */
@Component
@Order(30)
class OrganizationDemo implements OpeningStep {
    private static final int COMMUNITIES_WITH_A_PROPOSAL = 10;

    private final DemoData demo;
    private final DemoOrganizations organizations;
    private final DemoCommittees committees;

    OrganizationDemo(DemoData demo, DemoOrganizations organizations, DemoCommittees committees) {
        this.demo = demo;
        this.organizations = organizations;
        this.committees = committees;
    }

    @Override
    public String name() {
        return "demo organizations";
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
        Division community = city.communities().get(index);
        var drafts = new DemoDrafts(community.getCode(), community.getName());
        if (organizations.has(drafts.community(OrganizationForm.BRANCH))) {
            return 0;
        }
        Organization top =
                organizations.found(drafts.community(form(city, index)), organizations.ofStreet(community.getCode()));
        if (index % COMMUNITIES_WITH_A_PROPOSAL == 0) {
            organizations.propose(drafts.proposal(), top);
        }
        return fillBelow(top, city, index, drafts) + committees.fill(city, index, top);
    }

    private int fillBelow(Organization top, DemoCity city, int index, DemoDrafts drafts) {
        var community = List.of(top);
        var estates = found(city.share("estate_branches", index), community, drafts::estate);
        var grids = found(city.share("grid_organizations", index), community, drafts::grid);
        var branches = Stream.concat(estates.stream(), grids.stream()).toList();
        var buildings = found(city.share("building_groups", index), branches, drafts::building);
        var hubs = found(city.share("member_hub_households", index), buildings, drafts::hub);
        var companies =
                found(city.share("property_companies_with_party_organization", index), community, drafts::company);
        return community.size() + branches.size() + buildings.size() + hubs.size() + companies.size();
    }

    /** Shared out among the parents in turn. */
    private List<Organization> found(DemoShare share, List<Organization> parents, DemoDrafts.Drawing drawing) {
        return IntStream.range(0, share.count())
                .mapToObj(number -> {
                    Organization parent = parents.get(number % parents.size());
                    return organizations.found(drawing.draw(number, parent), parent);
                })
                .toList();
    }

    /** Committees and general branches are spread over the city; communities that no document counts have a branch. */
    private static OrganizationForm form(DemoCity city, int index) {
        int committees = city.total("community_party_committees");
        int large = committees + city.total("community_general_branches");
        DemoShare here = DemoShare.of(large, index, city.communities().size());
        if (here.count() == 0) {
            return OrganizationForm.BRANCH;
        }
        return DemoShare.of(committees, here.first(), large).count() > 0
                ? OrganizationForm.COMMITTEE
                : OrganizationForm.GENERAL_BRANCH;
    }
}
