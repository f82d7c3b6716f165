package cn.jiceng.tenancy;

import cn.jiceng.platform.job.WakeUp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Decides when the jobs of a city run: soon after a change, when one is due, and once in a while for what another server
 * left when it ended. A city in which nothing happens is looked at once an hour, and costs nothing between.
 */
@Component
class BackgroundWork implements SmartLifecycle, WakeUp {
    /** How many cities are worked for at once; each takes a connection. */
    private static final int AT_ONCE = 2;

    private final Map<String, ScheduledFuture<?>> planned = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Tenants tenants;
    private final CityJobs jobs;
    private final Clock clock;
    private final BackgroundSettings settings;
    private volatile @Nullable ScheduledThreadPoolExecutor timer;

    BackgroundWork(Tenants tenants, CityJobs jobs, Clock clock, BackgroundSettings settings) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        var started = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("background-timer").factory());
        started.setRemoveOnCancelPolicy(true);
        timer = started;
        tenants.all().forEach(tenant -> plan(tenant.id(), jittered(settings.start())));
    }

    /** So that several cities, and several servers, do not come at once. */
    private static Duration jittered(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis()));
    }

    @Override
    public void changed() {
        CurrentTenant.id().ifPresent(tenant -> plan(tenant, settings.soon()));
    }

    /** Plans the next turn of a city, unless it has one before. */
    private void plan(String tenant, Duration in) {
        planned.compute(tenant, (id, before) -> {
            var running = timer;
            if (running == null || (before != null && before.getDelay(TimeUnit.MILLISECONDS) <= in.toMillis())) {
                return before;
            }
            if (before != null) {
                before.cancel(false);
            }
            return running.schedule(() -> begin(tenant), in.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private void begin(String tenant) {
        planned.remove(tenant);
        Thread.ofVirtual().name("jobs of " + tenant).start(() -> takeTurn(tenant));
    }

    private void takeTurn(String tenant) {
        turns.acquireUninterruptibly();
        try {
            if (timer != null && tenants.isOpen(tenant)) {
                plan(tenant, untilNext(CurrentTenant.call(tenant, jobs::run)));
            }
        } finally {
            turns.release();
        }
    }

    private Duration untilNext(Instant due) {
        Duration sweep = settings.sweep().dividedBy(2).plus(jittered(settings.sweep()));
        Instant latest = clock.instant().plus(sweep);
        return due.isAfter(latest) ? sweep : Duration.between(clock.instant(), due);
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
            planned.clear();
            turns.acquireUninterruptibly(AT_ONCE); // whoever works ends what it has begun
            turns.release(AT_ONCE);
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return 1; // once the opening is through with all of them
    }
}
