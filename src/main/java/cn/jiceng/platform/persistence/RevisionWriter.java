package cn.jiceng.platform.persistence;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.envers.EntityTrackingRevisionListener;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a revision while Envers writes it: the running act, and the objects that it changed. */
@Component
class RevisionWriter implements EntityTrackingRevisionListener {
    /** Asked for late: the listener is made together with the session factory. */
    private final ObjectProvider<EntityManager> entities;

    RevisionWriter(ObjectProvider<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public void newRevision(Object revision) {
        Act act = Act.current()
                .orElseThrow(() -> new IllegalStateException("something is changed, but nobody does anything"));
        ((Revision) revision).by(act);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public void entityChanged(Class type, String name, Object id, RevisionType kind, Object revision) {
        ((Revision) revision)
                .add(new RevisionChange(type.getSimpleName(), (UUID) id, area(type, id), RevisionChange.Kind.of(kind)));
    }

    /** The object is in the session, so that finding it again costs nothing; one that was deleted is not. */
    private @Nullable String area(Class<?> type, Object id) {
        return entities.getObject().find(type, id) instanceof Governed governed ? governed.getArea() : null;
    }
}
