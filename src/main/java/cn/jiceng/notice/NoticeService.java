package cn.jiceng.notice;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.loader.Selection;
import cn.jiceng.security.Viewer;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Service;

/** What a reader has read. Both acts may be repeated: what is read stays read. */
@Service
class NoticeService {
    /** A reader with more unread notices is told this number: nobody counts them one by one. */
    static final int MOST_COUNTED = 1000;

    private static final String EACH = "select 1 from Notice e where ";
    private static final String AMONG = "select e.id from Notice e where among(:ids, e.id) and ";

    private final EntityManager entities;
    private final Limits limits;

    NoticeService(EntityManager entities, Limits limits) {
        this.entities = entities;
        this.limits = limits;
    }

    static int countUnread(Session session, Viewer viewer) {
        Selection unread = Readership.of(viewer).all(true);
        return unread.bindTo(session.createSelectionQuery(EACH + unread.predicate(), Integer.class))
                .setMaxResults(MOST_COUNTED)
                .getResultList()
                .size();
    }

    /** Which of the notices the viewer has not read. */
    static Set<UUID> unread(Session session, Viewer viewer, List<UUID> ids) {
        return new HashSet<>(among(session, Readership.of(viewer).all(true), ids));
    }

    private static List<UUID> among(Session session, Selection selection, List<UUID> ids) {
        return selection
                .bindTo(session.createSelectionQuery(AMONG + selection.predicate(), UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new)))
                .getResultList();
    }

    /**
     * Marks notices as read.
     *
     * @throws Problem NOT_FOUND where one of them is not the viewer's
     */
    void read(List<String> ids) {
        Limits.check("pageSize", limits.pageSize(), ids.size());
        Viewer viewer = Viewer.require();
        List<UUID> asked =
                ids.stream().map(id -> NodeId.uuid(id, Notice.class)).distinct().toList();
        List<UUID> found =
                among(entities.unwrap(Session.class), Readership.of(viewer).all(), asked);
        if (found.size() < asked.size()) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        entities.createNativeQuery("""
                        insert into notice_read (reader, notice_id) select :reader, unnest(cast(:ids as uuid[]))
                        on conflict do nothing""")
                .setParameter("reader", viewer.subject())
                .setParameter("ids", found.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Marks all notices as read that are there. */
    void readAll() {
        String reader = Viewer.require().subject();
        entities.createNativeQuery("""
                        insert into notice_reader (reader, read_up_to)
                        values (:reader, (select coalesce(max(number), 0) from notice))
                        on conflict (reader) do update set read_up_to = excluded.read_up_to""").setParameter("reader", reader).executeUpdate();
        entities.createNativeQuery("delete from notice_read where reader = :reader")
                .setParameter("reader", reader)
                .executeUpdate();
    }
}
