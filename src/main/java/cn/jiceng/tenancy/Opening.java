package cn.jiceng.tenancy;

import cn.jiceng.platform.database.StartRefused;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenantfile.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens every tenant before the server listens, two at a time, printing its progress. A tenant whose database or migration fails stays
 * closed; the others open, and {@link Reopening} tries it again.
 */
@Component
class Opening implements SmartLifecycle, ExitCodeGenerator {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    /** The database works for one while the server works for another; more would only share the same processors. */
    private static final int AT_ONCE = 2;

    private final Tenants tenants;
    private final List<OpeningStep> steps;
    private final ControlDatabase control;
    private final MasterKeyCheck masterKey;
    private final Clock clock;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private volatile boolean running;

    Opening(Tenants tenants, List<OpeningStep> steps, ControlDatabase control, MasterKeyCheck masterKey, Clock clock) {
        this.tenants = tenants;
        this.steps = steps;
        this.control = control;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    @Override
    public void start() {
        long began = System.nanoTime();
        control.exclusively(this::openAll);
        running = true;
        log.info(
                "{} of {} tenants open after {} ms",
                tenants.all().size() - closed().size(),
                tenants.all().size(),
                millisSince(began));
    }

    private void openAll() {
        masterKey.run();
        Map<String, Map<String, String>> done = control.fingerprints();
        Collection<Tenant> all = tenants.all();
        int number = 0;
        try (ExecutorService openers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Tenant tenant : all) {
                String position = "[%2d/%d]".formatted(++number, all.size());
                openers.execute(() -> open(tenant, position, done.getOrDefault(tenant.id(), Map.of())));
            }
        }
    }

    /** Tries a closed tenant once more, while no other server opens any. */
    void again(Tenant tenant) {
        control.exclusively(() -> open(tenant, "[again]", control.fingerprints().getOrDefault(tenant.id(), Map.of())));
    }

    private void open(Tenant tenant, String position, Map<String, String> done) {
        long began = System.nanoTime();
        String step = "";
        try {
            for (OpeningStep next : steps) {
                step = next.name();
                runIfChanged(next, tenant, position, done);
            }
            tenants.opened(tenant);
            log.info("{} {} {} open, {} ms", position, tenant.id(), tenant.name(), millisSince(began));
        } catch (Exception failed) {
            tenants.closed(tenant);
            if (RefusedLogin.isIn(failed)) {
                control.provisionAgain(tenant.id());
            }
            report(tenant, position, step, failed);
        }
    }

    /** Once for each reason: a tenant that is tried again each minute must not fill the log. */
    private void report(Tenant tenant, String position, String step, Exception failed) {
        String reason = step + ' ' + failed;
        if (reason.equals(reasons.put(tenant.id(), reason))) {
            return;
        }
        if (failed instanceof StartRefused refused) {
            log.error(
                    "{} {} {} stays closed: {} {}",
                    position,
                    tenant.id(),
                    tenant.name(),
                    refused.getMessage(),
                    refused.action());
        } else {
            log.error("{} {} {} stays closed: {} failed", position, tenant.id(), tenant.name(), step, failed);
        }
    }

    private void runIfChanged(OpeningStep step, Tenant tenant, String position, Map<String, String> done)
            throws Exception {
        String fingerprint = step.fingerprint(tenant) + place(tenant);
        if (fingerprint.equals(done.get(step.name()))) {
            return;
        }
        String result = CurrentTenant.call(tenant.id(), () -> act(step).call(() -> step.run(tenant)));
        control.remember(tenant, step, fingerprint);
        log.info("{} {} {}: {}", position, tenant.id(), step.name(), result);
    }

    private Act act(OpeningStep step) {
        return Act.ofSystem(step.name(), clock.instant());
    }

    /** A tenant that has moved to another database is opened there from the beginning. */
    static String place(Tenant tenant) {
        return tenant.database() == null
                ? ""
                : " at " + Fingerprint.of(tenant.database().url());
    }

    /** The tenants that are not open. */
    List<Tenant> closed() {
        return tenants.all().stream()
                .filter(tenant -> !tenants.isOpen(tenant.id()))
                .toList();
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before the web server, which starts in one of the last phases
    }

    /** 1 when a tenant stayed closed, for a run that only migrates. */
    @Override
    public int getExitCode() {
        return closed().isEmpty() ? 0 : 1;
    }
}
