package cn.jiceng.grid;

import cn.jiceng.organization.OrganizationDissolved;
import cn.jiceng.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/** An organization that has ended covers no grid. */
@Component
class CoverageAfterDissolution implements EventConsumer<OrganizationDissolved> {
    private final GridStaffing staffing;

    CoverageAfterDissolution(GridStaffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public String name() {
        return "grid-coverage-after-dissolution";
    }

    @Override
    public Class<OrganizationDissolved> type() {
        return OrganizationDissolved.class;
    }

    @Override
    public void on(OrganizationDissolved event) {
        staffing.uncoverAll(event.organization());
    }
}
