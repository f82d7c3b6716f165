package cn.jiceng.tenancy;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tries the tenants that stayed closed again in the background, one after the other, until none is closed. */
@Component
class Reopening implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Reopening.class);
    private static final Duration LAST_ATTEMPT = Duration.ofSeconds(10);

    private final Opening opening;
    private final long pauseMillis;
    private volatile @Nullable Thread worker;

    Reopening(Opening opening, TenantSettings settings) {
        this.opening = opening;
        this.pauseMillis = settings.retry().toMillis();
    }

    @Override
    public void start() {
        if (!opening.closed().isEmpty()) {
            worker = Thread.ofVirtual().name("reopening").start(this::work);
        }
    }

    private void work() {
        try {
            while (!opening.closed().isEmpty()) {
                Thread.sleep(pauseMillis / 2 + ThreadLocalRandom.current().nextLong(pauseMillis));
                tryAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryAgain() throws InterruptedException {
        for (var tenant : opening.closed()) {
            try {
                opening.again(tenant);
            } catch (RuntimeException failed) {
                log.warn("{} could not be tried again: {}", tenant.id(), failed.toString());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void stop() {
        Thread working = worker;
        worker = null;
        if (working == null) {
            return;
        }
        working.interrupt();
        try {
            working.join(LAST_ATTEMPT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return 1; // once the opening is through with all of them
    }
}
