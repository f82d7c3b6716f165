package cn.jiceng.tenancy;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.jiceng.tenantfile.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final long PATIENCE_MILLIS = 10_000;

    private final Tenants tenants = mock();
    private final CityJobs jobs = mock();
    private BackgroundWork work;

    @BeforeEach
    void setUp() {
        Tenant city = mock();
        when(city.id()).thenReturn("a");
        when(tenants.all()).thenReturn(List.of(city));
        when(tenants.isOpen("a")).thenReturn(true);
        when(jobs.run()).thenReturn(Instant.MAX);
        work = new BackgroundWork(
                tenants, jobs, Clock.systemUTC(), new BackgroundSettings(Duration.ofMillis(1), NEVER, NEVER));
        work.start();
    }

    @AfterEach
    void tearDown() {
        work.stop();
    }

    private void change() {
        CurrentTenant.call("a", () -> {
            work.changed();
            return null;
        });
    }

    @Test
    void aChangeIsWorkedOffSoon() {
        change();
        verify(jobs, timeout(PATIENCE_MILLIS)).run();
        change();
        verify(jobs, timeout(PATIENCE_MILLIS).times(2)).run();
    }

    @Test
    void whatIsDueLaterIsDoneThen() {
        when(jobs.run()).thenReturn(Instant.now().plusMillis(20), Instant.MAX);
        change();
        verify(jobs, timeout(PATIENCE_MILLIS).times(2)).run();
    }

    @Test
    void aCityThatIsClosedIsLeftAlone() {
        when(tenants.isOpen("a")).thenReturn(false);
        change();
        verify(tenants, timeout(PATIENCE_MILLIS)).isOpen("a");
        work.stop();
        verify(jobs, org.mockito.Mockito.never()).run();
    }
}
