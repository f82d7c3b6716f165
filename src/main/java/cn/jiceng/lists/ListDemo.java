package cn.jiceng.lists;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.policy.CodedName;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenancy.Policies;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.unit.DemoUnits;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.NeedCreateInput;
import cn.jicengschema.types.ResourceCreateInput;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, gives the first communities of each city a need and a resource; every other pair is matched. */
@Component
@Order(70)
class ListDemo implements OpeningStep {
    private static final int COMMUNITIES = 8;
    private static final CodedName ANY = new CodedName("ENVIRONMENT", "环境整治");

    private final DemoData demo;
    private final DemoUnits units;
    private final NeedEntries needs;
    private final ResourceEntries resources;
    private final Policies policies;

    ListDemo(DemoData demo, DemoUnits units, NeedEntries needs, ResourceEntries resources, Policies policies) {
        this.demo = demo;
        this.units = units;
        this.needs = needs;
        this.resources = resources;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "demo lists";
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
        if (index >= COMMUNITIES || needs.existsByArea(community)) {
            return 0;
        }
        CodedName category = category(index);
        Need need = needs.save(need(community, category));
        Resource resource = resources.save(resource(city, index, category));
        if (index % 2 == 1) {
            need.matchWith(resource);
            resource.matchWith(need);
        }
        return 2;
    }

    private CodedName category(int index) {
        List<CodedName> known = policies.current().wish().categories();
        return known == null || known.isEmpty() ? ANY : known.get(index % known.size());
    }

    private Need need(String community, CodedName category) {
        return new Need(
                needs.nextNumber(),
                NeedCreateInput.newBuilder()
                        .area(community)
                        .title("社区需求：" + category.name())
                        .category(category.code())
                        .quantity(1)
                        .build());
    }

    /** Of the unit that the community is paired with, where it is, or of the community itself. */
    private Resource resource(DemoCity city, int index, CodedName category) {
        String community = city.communities().get(index).getCode();
        boolean paired = DemoUnits.pairedCommunity(city, index).count() > 0;
        Unit unit = paired ? units.of(city, index).getFirst() : null;
        var input = ResourceCreateInput.newBuilder()
                .area(community)
                .title("可提供资源：" + category.name())
                .category(category.code())
                .quantity(1)
                .build();
        return new Resource(resources.nextNumber(), input, unit, null);
    }
}
