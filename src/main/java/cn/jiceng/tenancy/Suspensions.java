package cn.jiceng.tenancy;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.time.Refreshed;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The tenants that their operator has closed to all requests for the time being. They stand in the schema control, so that
 * every server of the database knows within half a minute, without asking for each request.
 */
@Component
public class Suspensions {
    private final ControlDatabase control;
    private final Refreshed<Set<String>> suspended;

    Suspensions(ControlDatabase control, StandingSettings settings, Clock clock) {
        this.control = control;
        this.suspended = new Refreshed<>(settings.knownWithin(), clock, this::read);
    }

    private Set<String> read() {
        return Set.copyOf(control.jdbc()
                .sql("select tenant from control.suspension")
                .query(String.class)
                .list());
    }

    /**
     * Lets through what is for a tenant at work.
     *
     * @throws Problem TENANT_SUSPENDED
     */
    public void check(String tenant) {
        if (suspended.get().contains(tenant)) {
            throw new Problem(ErrorCode.TENANT_SUSPENDED, "This tenant is closed by its operator for the time being.");
        }
    }

    /** Closes a tenant to all requests; its background work goes on. */
    public void suspend(String tenant) {
        control.jdbc()
                .sql("insert into control.suspension (tenant) values (?) on conflict do nothing")
                .param(tenant)
                .update();
    }

    /** Opens it again. */
    public void resume(String tenant) {
        control.jdbc()
                .sql("delete from control.suspension where tenant = ?")
                .param(tenant)
                .update();
    }
}
