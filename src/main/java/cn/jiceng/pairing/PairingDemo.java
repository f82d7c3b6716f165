package cn.jiceng.pairing;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.unit.DemoUnits;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.PairingAgreeInput;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, pairs units and communities of each city (Zhangjiakou: 86 units with 105 communities). */
@Component
@Order(60)
class PairingDemo implements OpeningStep {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 1);

    private final DemoData demo;
    private final DemoUnits units;
    private final Pairings pairings;

    PairingDemo(DemoData demo, DemoUnits units, Pairings pairings) {
        this.demo = demo;
        this.units = units;
        this.pairings = pairings;
    }

    @Override
    public String name() {
        return "demo pairings";
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
        if (DemoUnits.pairedCommunity(city, index).count() == 0 || pairings.existsByArea(community)) {
            return 0;
        }
        List<Unit> here = units.of(city, index);
        here.forEach(unit -> pairings.save(agreed(unit, community)));
        return here.size();
    }

    private static Pairing agreed(Unit unit, String community) {
        var input = PairingAgreeInput.newBuilder()
                .area(community)
                .agreement("结对共建协议书")
                .workPlan("党建联建、服务群众、基层治理年度计划")
                .build();
        return new Pairing(unit, input, SINCE);
    }
}
