package cn.jiceng.platform.persistence;

import cn.jiceng.platform.event.EventConsumer;
import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A job for each consumer, so that one that fails holds up no other. */
@Component
public class EventDeliveries {
    private final List<Job> jobs;

    EventDeliveries(ObjectProvider<EventConsumer<?>> consumers, EntityManager entities, Clock clock) {
        this.jobs = consumers
                .orderedStream()
                .<Job>map(consumer -> new EventDelivery<>(consumer, entities, clock))
                .toList();
    }

    public List<Job> jobs() {
        return jobs;
    }
}
