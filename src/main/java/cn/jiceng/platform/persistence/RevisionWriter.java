package cn.jiceng.platform.persistence;

import cn.jiceng.platform.job.WakeUp;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.envers.EntityTrackingRevisionListener;
import org.hibernate.envers.RevisionType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Fills a revision while Envers writes it: the running act, the objects that it changed, and what they announce. */
@Component
class RevisionWriter implements EntityTrackingRevisionListener {
    /** Asked for late: the listener is made together with the session factory. */
    private final ObjectProvider<EntityManager> entities;

    private final WakeUp wakeUp;

    RevisionWriter(ObjectProvider<EntityManager> entities, @Lazy WakeUp wakeUp) {
        this.entities = entities;
        this.wakeUp = wakeUp;
    }

    @Override
    public void newRevision(Object revision) {
        ((Revision) revision).by(Act.require());
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(wakeUp));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public void entityChanged(Class type, String name, Object id, RevisionType kind, Object revision) {
        var written = (Revision) revision;
        Object changed = kind == RevisionType.DEL
                ? Departed.find(id)
                // it is in the session, so that finding it again costs nothing
                : entities.getObject().find(type, id);
        String area = changed instanceof Governed governed ? governed.getArea() : null;
        written.add(new RevisionChange(type.getSimpleName(), (UUID) id, area, RevisionChange.Kind.of(kind)));
        if (changed instanceof Aggregate aggregate) {
            aggregate.takeEvents().forEach(event -> written.tell(event, area));
        }
    }

    private record AfterCommit(WakeUp wakeUp) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            wakeUp.changed();
        }
    }
}
