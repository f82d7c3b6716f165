package cn.jiceng.grid;

import cn.jiceng.organization.OrganizationMerged;
import cn.jiceng.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/** Grids that an organization covers are covered by the one that it became part of. */
@Component
class CoverageAfterMerger implements EventConsumer<OrganizationMerged> {
    private final GridStaffing staffing;

    CoverageAfterMerger(GridStaffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public String name() {
        return "grid-coverage-after-merger";
    }

    @Override
    public Class<OrganizationMerged> type() {
        return OrganizationMerged.class;
    }

    @Override
    public void on(OrganizationMerged event) {
        staffing.handOver(event.organization(), event.into());
    }
}
