package cn.jiceng.platform.persistence;

import cn.jiceng.platform.event.DomainEvent;
import cn.jiceng.platform.event.EventConsumer;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.envers.AuditReaderFactory;

/** Brings one consumer the events of the next revision that has any for it, and keeps its place. */
final class EventDelivery<E extends DomainEvent> implements Job {
    private static final String PLACE = "select seq from event_cursor where consumer = :consumer";
    private static final String NEXT = """
            select o.seq, r.request_id, e.content
            from (
                select o.seq, o.revision from revision_order o join event e on e.revision = o.revision
                where o.seq > :place and e.type = :type order by o.seq limit 1
            ) o
            join revision r on r.id = o.revision
            join event e on e.revision = o.revision and e.type = :type
            order by e.number""";
    private static final String LAST = "select coalesce(max(seq), 0) from revision_order";
    private static final String MOVE = """
            insert into event_cursor (consumer, seq) values (:consumer, :seq)
            on conflict (consumer) do update set seq = excluded.seq""";

    /** How many revisions without an event for it the consumer may look through again and again. */
    private static final int MOST_BEHIND = 100;

    private final EventConsumer<E> consumer;
    private final EntityManager entities;
    private final Clock clock;

    EventDelivery(EventConsumer<E> consumer, EntityManager entities, Clock clock) {
        this.consumer = consumer;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public Optional<Instant> run() {
        long place = place();
        List<Object[]> next = next(place);
        if (next.isEmpty()) {
            catchUp(place);
            return Optional.empty();
        }
        Object[] first = next.getFirst();
        boolean all = Act.ofSystem(name(), clock.instant(), (String) first[1]).call(() -> deliver(next));
        if (all) {
            move((Long) first[0]);
        }
        return Optional.of(Instant.EPOCH);
    }

    /** Whether nothing of them is left for another transaction. */
    private boolean deliver(List<Object[]> events) {
        // the revision is made now, while it is known which request caused it
        AuditReaderFactory.get(entities).getCurrentRevision(Revision.class, false);
        boolean all = events.stream()
                .map(event -> RevisionEvent.read((String) event[2], consumer.type()))
                .allMatch(this::isDone);
        entities.flush();
        return all;
    }

    private boolean isDone(E event) {
        if (consumer instanceof StepwiseConsumer<E> stepwise) {
            return !stepwise.step(event);
        }
        consumer.on(event);
        return true;
    }

    private long place() {
        List<Long> known = entities.unwrap(Session.class)
                .createNativeQuery(PLACE, Long.class)
                .setParameter("consumer", name())
                .getResultList();
        return known.isEmpty() ? 0 : known.getFirst();
    }

    private List<Object[]> next(long place) {
        return entities.unwrap(Session.class)
                .createNativeQuery(NEXT, Object[].class)
                .setParameter("place", place)
                .setParameter("type", consumer.type().getSimpleName())
                .getResultList();
    }

    private void catchUp(long place) {
        long last = ((Number) entities.createNativeQuery(LAST).getSingleResult()).longValue();
        if (last - place > MOST_BEHIND) {
            move(last);
        }
    }

    private void move(long seq) {
        entities.createNativeQuery(MOVE)
                .setParameter("consumer", name())
                .setParameter("seq", seq)
                .executeUpdate();
    }
}
