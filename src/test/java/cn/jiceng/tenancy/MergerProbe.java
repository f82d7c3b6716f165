package cn.jiceng.tenancy;

import cn.jiceng.organization.OrganizationMerged;
import cn.jiceng.platform.event.EventConsumer;
import cn.jiceng.platform.persistence.Act;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears of mergers, and fails as often as it is told to. To be imported. */
public class MergerProbe implements EventConsumer<OrganizationMerged> {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    /** An event with what it was heard as. */
    record Heard(String city, OrganizationMerged event, Act act) {}

    @Override
    public String name() {
        return "merger-probe";
    }

    @Override
    public Class<OrganizationMerged> type() {
        return OrganizationMerged.class;
    }

    @Override
    public void on(OrganizationMerged event) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("told to fail");
        }
        heard.add(new Heard(CurrentTenant.id().orElse(""), event, Act.require()));
    }
}
